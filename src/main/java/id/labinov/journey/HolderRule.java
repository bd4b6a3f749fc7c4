package id.labinov.journey;

import id.labinov.people.PersonId;
import id.labinov.web.InvalidInput.FieldMessage;
import java.util.Optional;

/** Why somebody must not hold a task though the role fits. Declared here, implemented by upper modules as beans. */
public interface HolderRule {

    /** The sentence for whoever would give the task away, beside {@code person}; empty if nothing forbids it. */
    Optional<FieldMessage> forbids(PersonId person, OpenTask task);
}
