package id.labinov.certificate;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.EventId;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvent.Mode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a certificate speaks of: one event, or the cohort with all its events.
 * @param events whose days count
 * @param place of onsite events, the first one that has a place; empty if all are held online or none says where
 * @param online whether nobody had to travel */
record Occasion(UUID id, String name, LocalDate from, LocalDate until, List<EventId> events, int days, Optional<String> place, boolean online) {

    /** @param all of the cohort, in order of their days
     *  @param opening the day on which the cohort opens, for one without events */
    static Occasion of(Cohort cohort, List<LabEvent> all, Optional<LabEvent> chosen, LocalDate opening) {
        var events = chosen.map(List::of).orElse(all);
        var from = events.stream().map(LabEvent::from).min(LocalDate::compareTo).orElse(opening);
        var until = events.stream().map(LabEvent::until).max(LocalDate::compareTo).orElse(opening);
        var place = events.stream().filter(event -> event.mode() == Mode.ONSITE).map(LabEvent::place).filter(at -> !at.isBlank()).findFirst();
        return new Occasion(chosen.map(event -> event.id().value()).orElse(cohort.id().value()), chosen.map(LabEvent::name).orElse(cohort.name()), from, until,
                events.stream().map(LabEvent::id).toList(), events.stream().mapToInt(event -> event.days().size()).sum(), place,
                !events.isEmpty() && events.stream().allMatch(event -> event.mode() == Mode.ONLINE));
    }
}
