package id.labinov.audit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the audit is about, in words: each module knows its own things. */
public interface AuditSubjects {

    /** Names of those ids that this module knows. */
    Map<UUID, String> names(Collection<UUID> ids);

    /** The thing of these regions that somebody means who types its number; a module whose things have none finds nothing. */
    default Optional<UUID> find(String typed, Collection<UUID> regions) {
        return Optional.empty();
    }
}
