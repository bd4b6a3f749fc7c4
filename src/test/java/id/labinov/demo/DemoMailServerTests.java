package id.labinov.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class DemoMailServerTests {

    private static AnnotationConfigApplicationContext context(String... profiles) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().setActiveProfiles(profiles);
        context.register(DemoMailServer.class);
        context.refresh();
        return context;
    }

    @Test
    void mailsOfTheDemoAreReadAsTheyWereSent() {
        try (var context = context("demo")) {
            var server = context.getBean(DemoMailServer.class);
            GreenMailUtil.sendTextEmail("wati@contoh.go.id", "labinov@contoh.go.id", "Tugas baru", "Isi lembar.",
                    new ServerSetup(server.port().getAsInt(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

            assertThat(server.mails()).extracting(DemoMail::to, DemoMail::subject, mail -> mail.plain().strip(), DemoMail::html)
                    .containsExactly(tuple("wati@contoh.go.id", "Tugas baru", "Isi lembar.", ""));
            assertThat(server.mail(server.mails().get(0).id())).isPresent();
        }
    }

    @Test
    void outsideTheDemoThereIsNoMailServerInside() {
        try (var context = context("anything-else")) {
            assertThat(context.getBeansOfType(DemoMailServer.class)).isEmpty();
        }
        noClasses().that().resideOutsideOfPackage("id.labinov.demo").should().dependOnClassesThat().resideInAPackage("com.icegreen..")
                .check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.labinov"));
    }

    @Test
    void whereAServerIsConfiguredTheDemoOpensNone() {
        var server = new DemoMailServer("surat.contoh.go.id");

        server.start();

        assertThat(server.port()).isEmpty();
        assertThat(server.mails()).isEmpty();
    }
}
