package id.labinov.cohort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The templates that come with the application: one file each, the file's name is the key. */
@Component
class TemplateFiles {

    // A misspelt word in a file must not be passed over in silence: it would be a policy that never holds.
    // YAML takes the word OFF for false unless told otherwise.
    private static final YAMLMapper YAML = YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS).disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).build();

    private final Map<String, CohortTemplate> templates = new LinkedHashMap<>();

    TemplateFiles() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:cohort-templates/*.yaml");
        Arrays.stream(files).sorted(Comparator.comparing(Resource::getFilename)).forEach(this::load);
    }

    Map<String, CohortTemplate> all() {
        return templates;
    }

    private void load(Resource file) {
        var name = file.getFilename();
        try {
            templates.put(name.replace(".yaml", ""), read(file.getContentAsString(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new IllegalStateException("cohort-templates/" + name + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    static CohortTemplate read(String yaml) throws JsonProcessingException {
        return YAML.readValue(yaml, CohortTemplate.class);
    }

    static String write(CohortTemplate template) {
        try {
            return YAML.writeValueAsString(template);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
