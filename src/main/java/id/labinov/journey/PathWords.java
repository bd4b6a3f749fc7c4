package id.labinov.journey;

import id.labinov.audit.AuditSubjects;
import id.labinov.web.Texts;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Stages, tasks, decisions and outcomes in the audit. */
@Component
class PathWords implements AuditSubjects {

    private final Texts texts;

    PathWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return Map.of();
    }

    @Override
    public Optional<String> word(String code) {
        return Stream.of("stage." + code + ".name", "task." + code + ".title", "journey.decision." + code, "journey.outcome." + code)
                .flatMap(key -> texts.find(key).stream()).findFirst();
    }
}
