package id.labinov.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class FormFilesTests {

    private final FormParser parser = new FormParser(new Feel(Clock.systemUTC()));

    @TestFactory
    java.util.stream.Stream<DynamicTest> everyDeployedFormIsUnderstood() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")).map(file ->
                DynamicTest.dynamicTest(file.getFilename(), () -> {
                    var definition = parser.parse(file.getFilename().replace(".form", ""), file.getContentAsString(StandardCharsets.UTF_8));

                    assertThat(definition.fields()).isNotEmpty();
                    assertThat(definition.fields()).allSatisfy(field -> assertThat(field.label().en()).isNotBlank());
                }));
    }
}
