package id.labinov.journey;

import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import java.util.List;
import java.util.Set;

/** Compares dossiers, our rows and the engine. They are written in one transaction, so differences come only from restored
 * backups, from hands in the database, or from faults. */
public interface ConsistencyCheck {

    List<Difference> differences();

    /** Repairs what differs and tells what did. Repairs are acts: the history shows them, figures leave them out. */
    List<Difference> repair(Actor by);

    /** The same for some innovations only: an administrator repairs nothing of other regions. */
    List<Difference> repair(Set<InnovationId> only, Actor by);

    /** @param detail task key, stage or cohort, for the reader */
    record Difference(InnovationId innovation, Kind kind, String detail) {}

    /** Shown through {@code journey.difference.<NAME>}. */
    enum Kind {
        /** The dossier walks a cohort, and no path was begun. */
        DOSSIER_WITHOUT_PATH,
        /** A path is walked whose dossier is not there; it is named, not repaired. */
        PATH_WITHOUT_DOSSIER,
        /** We say that a path is walked, and the engine does not know it. */
        PATH_NOT_IN_ENGINE,
        /** The engine walks a path that we do not know. */
        PATH_ONLY_IN_ENGINE,
        /** We say that a path stands in another stage than the engine says. */
        STAGE_DIFFERS,
        TASK_NOT_IN_ENGINE,
        TASK_ONLY_IN_ENGINE,
        HOLDER_DIFFERS
    }
}
