package id.labinov.cohort;

import id.labinov.people.Agencies;
import id.labinov.people.AgencyId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the pages of a cohort show; names are fetched once for a whole list. */
@Component
class CohortViews {

    private final Cohorts cohorts;
    private final CohortRows rows;
    private final Participants participants;
    private final People people;
    private final Agencies agencies;
    private final Regions regions;
    private final CohortAccess access;
    private final ObjectProvider<CohortTab> tabs;
    private final Clock clock;

    CohortViews(Cohorts cohorts, CohortRows rows, Participants participants, People people, Agencies agencies, Regions regions,
            CohortAccess access, ObjectProvider<CohortTab> tabs, Clock clock) {
        this.cohorts = cohorts;
        this.rows = rows;
        this.participants = participants;
        this.people = people;
        this.agencies = agencies;
        this.regions = regions;
        this.access = access;
        this.tabs = tabs;
        this.clock = clock;
    }

    /** The head of every page of a cohort. */
    Head head(CurrentPerson me, Cohort cohort) {
        var others = tabs.stream().flatMap(tab -> tab.href(me, cohort).stream().map(href -> new Tab(tab.messageKey(), href))).toList();
        return new Head(cohort, regions.zone(cohort.region()), access.mayPlan(me, cohort.region()), today(cohort), others);
    }

    List<CohortRow> list(CurrentPerson me) {
        var several = me.regions().size() > 1;
        return cohorts.in(me.regions()).stream().map(cohort -> new CohortRow(cohort, regions.zone(cohort.region()),
                several ? regions.find(cohort.region()).map(region -> region.name()) : Optional.empty(), state(cohort))).toList();
    }

    /** Walked stages with their dates, and what each gate does; last the gates that no stage carries. */
    List<StageLine> stages(Cohort cohort) {
        return cohorts.dates(cohort.id()).stream()
                .map(date -> new StageLine(date, Optional.ofNullable(cohort.gates().get(date.stage())))).toList();
    }

    /** By stage, how often its date was moved and why; the newest first. */
    Map<String, List<Move>> moves(Cohort cohort) {
        var found = rows.moves(cohort.id());
        var names = people.names(found.stream().map(CohortRows.MoveRow::movedBy).distinct().toList());
        return found.stream().map(row -> new Move(row.stage(), row.movedFrom(), row.movedTo(), row.reason(), names.getOrDefault(row.movedBy(), ""), row.movedAt()))
                .collect(Collectors.groupingBy(Move::stage));
    }

    /** Participants by agency and name, with what was noted at each event. */
    List<Attendee> attendees(CohortId cohort) {
        var found = cohorts.participants(cohort);
        var names = people.names(found.stream().map(Participant::person).toList());
        var units = agencies.names(found.stream().map(Participant::agency).toList());
        var noted = participants.attendance(cohort);
        return found.stream().map(one -> new Attendee(one.person(), names.getOrDefault(one.person(), ""), one.agency(),
                        units.getOrDefault(one.agency(), ""), presence(noted, one.person())))
                .sorted(Comparator.comparing(Attendee::agencyName).thenComparing(Attendee::name)).toList();
    }

    List<AgencyLine> agencies(CohortId cohort) {
        var count = new HashMap<AgencyId, Integer>();
        cohorts.participants(cohort).forEach(one -> count.merge(one.agency(), 1, Integer::sum));
        var all = new HashSet<>(cohorts.agencies(cohort));
        var names = agencies.names(all);
        return all.stream().map(id -> new AgencyLine(id, names.getOrDefault(id, ""), count.getOrDefault(id, 0)))
                .sorted(Comparator.comparing(AgencyLine::name)).toList();
    }

    String name(PersonId person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    LocalDate today(Cohort cohort) {
        return LocalDate.ofInstant(clock.instant(), regions.zone(cohort.region()));
    }

    private String state(Cohort cohort) {
        var now = clock.instant();
        if (now.isBefore(cohort.opensAt())) {
            return "coming";
        }
        return cohort.closesAt().filter(end -> !end.isAfter(now)).isPresent() ? "closed" : "open";
    }

    private static Map<EventId, Presence> presence(Map<EventId, Map<PersonId, Presence>> noted, PersonId person) {
        var own = new HashMap<EventId, Presence>();
        noted.forEach((event, all) -> Optional.ofNullable(all.get(person)).ifPresent(presence -> own.put(event, presence)));
        return own;
    }

    record Tab(String messageKey, String href) {}

    /** @param others pages of other modules */
    record Head(Cohort cohort, ZoneId zone, boolean mayPlan, LocalDate today, List<Tab> others) {

        public List<String> otherGates() {
            return cohort.gates().keySet().stream().filter(gate -> !cohort.walks(gate) && gate.equals(CohortTemplate.SIGN_OFF)).toList();
        }
    }

    record CohortRow(Cohort cohort, ZoneId zone, Optional<String> region, String state) {}

    record StageLine(StageDate date, Optional<GatePolicy> policy) {}

    record Attendee(PersonId person, String name, AgencyId agency, String agencyName, Map<EventId, Presence> presence) {}

    record Move(String stage, LocalDate from, LocalDate to, String reason, String by, Instant at) {}

    record AgencyLine(AgencyId id, String name, int people) {}
}
