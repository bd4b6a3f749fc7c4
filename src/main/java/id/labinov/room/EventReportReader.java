package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.Participant;
import id.labinov.cohort.Participants;
import id.labinov.cohort.Presence;
import id.labinov.innovation.AgreedActions.Agreed;
import id.labinov.innovation.AgreedActions;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.CohortChronicle;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the report of an event says. Teams are read as the run page reads them, so that both say the same. */
@Component
class EventReportReader {

    private final RoomReader room;
    private final RoomCounts counts;
    private final CohortChronicle chronicle;
    private final Cohorts cohorts;
    private final Participants participants;
    private final ObjectProvider<AgreedActions> agreements;
    private final People people;
    private final Regions regions;
    private final InnovationAccess dossiers;
    private final Clock clock;

    EventReportReader(RoomReader room, RoomCounts counts, CohortChronicle chronicle, Cohorts cohorts, Participants participants,
            ObjectProvider<AgreedActions> agreements, People people, Regions regions, InnovationAccess dossiers, Clock clock) {
        this.dossiers = dossiers;
        this.room = room;
        this.counts = counts;
        this.chronicle = chronicle;
        this.cohorts = cohorts;
        this.participants = participants;
        this.agreements = agreements;
        this.people = people;
        this.regions = regions;
        this.clock = clock;
    }

    /** @param before where it stood when the event began; empty if its path began later
     *  @param after where it stood when the event was over, or stands now */
    record Team(RoomRow row, Optional<String> before, Optional<String> after) {}

    /** @param owner a name; empty for the whole team */
    record Promise(Agreed agreed, String owner) {}

    /** @param participants who take part in the cohort
     *  @param present on each day of the event */
    record Facts(List<Team> teams, int participants, Map<LocalDate, Long> present, CohortChronicle.Counts paths, RoomCounts.Help help, RoomCounts.Acts acts,
            List<Promise> promises) {

        /** As on the run page. */
        long running() {
            return teams.stream().filter(team -> team.row().stage().isPresent()).count();
        }

        long ready() {
            return teams.stream().filter(team -> team.row().ready()).count();
        }
    }

    Facts of(CurrentPerson me, Cohort cohort, LabEvent event) {
        var zone = regions.zone(cohort.region());
        var from = event.from().atStartOfDay(zone).toInstant();
        var until = event.until().plusDays(1).atStartOfDay(zone).toInstant();
        var rows = room.rows(cohort, event);
        return new Facts(teams(cohort, rows, from, until), cohorts.participants(cohort.id()).size(), present(cohort, event), chronicle.between(cohort, from, until),
                counts.help(event), counts.acts(event), promises(me, rows));
    }

    private List<Team> teams(Cohort cohort, List<RoomRow> rows, Instant from, Instant until) {
        var before = chronicle.stood(cohort, from);
        var over = until.isBefore(clock.instant());
        var after = over ? chronicle.stood(cohort, until) : Map.<InnovationId, String>of();
        return rows.stream().map(row -> new Team(row, Optional.ofNullable(before.get(row.innovation())),
                over ? Optional.ofNullable(after.get(row.innovation())) : row.stage())).toList();
    }

    private Map<LocalDate, Long> present(Cohort cohort, LabEvent event) {
        var takePart = cohorts.participants(cohort.id()).stream().map(Participant::person).collect(Collectors.toSet());
        var days = new LinkedHashMap<LocalDate, Long>();
        event.days().forEach(day -> days.put(day, participants.on(event.id(), day).entrySet().stream()
                .filter(noted -> noted.getValue() == Presence.PRESENT && takePart.contains(noted.getKey())).count()));
        return days;
    }

    /** What was agreed with a coach: a helper without a role reads it of his own team only. */
    private List<Promise> promises(CurrentPerson me, List<RoomRow> rows) {
        var seen = rows.stream().map(RoomRow::innovation).filter(innovation -> dossiers.maySee(me, innovation)).toList();
        var open = agreements.stream().flatMap(source -> source.open(seen).stream()).toList();
        Map<PersonId, String> names = people.names(open.stream().flatMap(one -> one.owner().stream()).distinct().toList());
        return open.stream().map(one -> new Promise(one, one.owner().map(owner -> names.getOrDefault(owner, "")).orElse(""))).toList();
    }
}
