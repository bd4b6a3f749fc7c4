package id.labinov.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the audit is about, in words: each module knows its own things. */
public interface AuditSubjects {

    /** Names of those ids that this module knows. */
    Map<UUID, String> names(Collection<UUID> ids);

    /** What a code in an entry's detail means, in the reader's language; empty for what is no code of this module. */
    default Optional<String> word(String code) {
        return Optional.empty();
    }

    /** What somebody may mean who types this number or address: one thing of each region. Who is asked cuts the entries by region. */
    default List<UUID> find(String typed) {
        return List.of();
    }
}
