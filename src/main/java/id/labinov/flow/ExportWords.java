package id.labinov.flow;

import id.labinov.audit.AuditSubjects;
import id.labinov.web.Texts;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Kinds of exports in the audit. */
@Component
class ExportWords implements AuditSubjects {

    private final Texts texts;

    ExportWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return Map.of();
    }

    @Override
    public Optional<String> word(String code) {
        return texts.find("flow.export.audit." + code);
    }
}
