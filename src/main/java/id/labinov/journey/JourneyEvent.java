package id.labinov.journey;

/** Something that happened on a path; published and kept in {@code journey_event} in one transaction. */
public sealed interface JourneyEvent permits JourneyStarted, StageEntered, StageLeft, TaskOpened, TaskHolderChanged, TaskTouched, TaskClosed,
        SentBack, ObligationOpened, ObligationClosed, DueDateMoved, Withdrawn, Resumed, Undone, JourneyEnded {

    Happening happening();
}
