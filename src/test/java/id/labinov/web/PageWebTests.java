package id.labinov.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(SampleController.class)
@Import({SampleController.class, Page.class, Formats.class, Texts.class, WebConfiguration.class})
@WithMockUser
class PageWebTests {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void showsThePage() throws Exception {
        var page = Jsoup.parse(mvc.get().uri("/sample").exchange().getResponse().getContentAsString());
        java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/webx/out.html"), page.outerHtml());
        assertThat(page.select("h1").text()).isEqualTo("Akun saya");
    }
}
