package id.labinov.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The demo's files, as a user would bring them. */
@Component
@Profile("demo")
class DemoFiles {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule());

    DemoPlan plan() {
        return yaml("laboratory.yaml", new TypeReference<>() {});
    }

    List<Standing> standings() {
        return rows("standings.csv").stream().map(Standing::of).toList();
    }

    /** Sets of answers: set, form, field. */
    Map<String, Map<String, Map<String, Object>>> answers() {
        return yaml("answers.yaml", new TypeReference<>() {});
    }

    List<Map<String, String>> rows(String file) {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var reader = new InputStreamReader(new ClassPathResource("demo/" + file).getInputStream(), StandardCharsets.UTF_8);
                var parser = format.parse(reader)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T yaml(String file, TypeReference<T> type) {
        try (var stream = new ClassPathResource("demo/" + file).getInputStream()) {
            return YAML.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
