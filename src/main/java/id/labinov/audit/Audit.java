package id.labinov.audit;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The append-only audit: who did or read what. Written in the transaction of the act. */
@Component
public class Audit {

    /** @param action kebab-case word of the module, for example {@code file-read}; shown through {@code audit.action.<word>}
     *  @param person who, empty for the system
     *  @param region whose row it is, empty for the installation
     *  @param subject the innovation, person or other thing that it is about
     *  @param detail short text without personal data, may be empty */
    public void record(String action, Optional<UUID> person, Optional<UUID> region, UUID subject, String detail) {
        throw new UnsupportedOperationException();
    }
}
