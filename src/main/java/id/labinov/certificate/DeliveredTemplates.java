package id.labinov.certificate;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The wordings that come with the application: one file for each kind. */
@Component
class DeliveredTemplates {

    private final Map<CertificateKind, CertificateTemplate> templates = new EnumMap<>(CertificateKind.class);

    DeliveredTemplates() throws IOException {
        var yaml = new YAMLMapper();
        for (var kind : CertificateKind.values()) {
            try (InputStream file = new ClassPathResource("certificates/" + kind.word() + ".yaml").getInputStream()) {
                var read = yaml.readValue(file, Wording.class);
                templates.put(kind, CertificateTemplate.delivered(read.title(), read.body()));
            }
        }
    }

    CertificateTemplate of(CertificateKind kind) {
        return templates.get(kind);
    }

    record Wording(String title, String body) {}
}
