package access;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.CohortPlanning;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvents;
import id.labinov.cohort.NewCohort;
import id.labinov.cohort.Participants;
import id.labinov.innovation.Files;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.NewInnovation;
import id.labinov.innovation.StoredFile;
import id.labinov.journey.Journeys;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.Agencies.AgencyInput;
import id.labinov.people.AgencyId;
import id.labinov.people.AgencyType;
import id.labinov.people.People;
import id.labinov.people.People.NewPerson;
import id.labinov.people.PersonId;
import id.labinov.people.Positions;
import id.labinov.people.Positions.Holding;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Two regions with everything that an address can name: of one's own agency, of another one, of another region. */
class AccessWorld {

    private static final Actor SOMEBODY = Actor.of(PersonId.next());

    /** What the places of an address stand for. */
    record Things(Map<String, String> values) {}

    record Services(Regions regions, Agencies agencies, People people, Positions positions, CohortPlanning cohorts, LabEvents events,
            Participants participants, Innovations innovations, Files files, Journeys journeys) {}

    private final Services in;
    final Map<Role, PersonId> people = new EnumMap<>(Role.class);
    final PersonId guest;
    final UUID event;
    final Things own;
    final Things other;
    final Things foreign;

    AccessWorld(Services in) {
        this.in = in;
        var region = in.regions.add("AKS", "Kota Akses", "Asia/Makassar", "", SOMEBODY).id();
        var home = agency(region, "A");
        Set.of(Role.values()).forEach(role -> people.put(role, person(region, role, Set.of(Role.INNOVATOR, Role.OPERATOR, Role.AGENCY_HEAD).contains(role) ? home : null)));
        guest = person(region, Role.INNOVATOR, home);
        var cohort = cohort(region);
        var gathering = event(cohort);
        event = gathering.value();
        List.of(people.get(Role.INNOVATOR), guest).forEach(person -> in.participants.add(cohort, person, home, SOMEBODY));
        own = things(region, home, cohort, gathering, people.get(Role.INNOVATOR), person(region, Role.INNOVATOR, home), people.get(Role.AGENCY_HEAD));
        var neighbour = agency(region, "B");
        var leader = person(region, Role.INNOVATOR, neighbour);
        other = things(region, neighbour, cohort, gathering, leader, person(region, Role.INNOVATOR, neighbour), person(region, Role.INNOVATOR, neighbour));
        var away = in.regions.add("JAU", "Kota Jauh", "Asia/Jakarta", "", SOMEBODY).id();
        var unit = agency(away, "C");
        var course = cohort(away);
        foreign = things(away, unit, course, event(course), person(away, Role.INNOVATOR, unit), person(away, Role.INNOVATOR, unit),
                person(away, Role.INNOVATOR, unit));
    }

    private Things things(RegionId region, AgencyId agency, CohortId cohort, id.labinov.cohort.EventId gathering, PersonId leader, PersonId member, PersonId head) {
        var position = in.positions.add(agency, "Kepala Unit", true, SOMEBODY);
        in.positions.appoint(position, head, Holding.DEFINITIVE, LocalDate.of(2020, 1, 1), Optional.empty(), SOMEBODY);
        var innovation = in.innovations.register(new NewInnovation(region, Optional.empty(), "Antre dari Rumah", "", "", Optional.of(agency), List.of(),
                leader, region.equals(in.people.region(guest)) && leader.equals(people.get(Role.INNOVATOR)) ? List.of(member, guest) : List.of(member)),
                cohort, Optional.of("DRUM_UP"), Actor.of(leader)).id();
        var task = in.journeys.openTasks(innovation).get(0);
        return new Things(Map.ofEntries(Map.entry("region", region.toString()), Map.entry("agency", agency.toString()), Map.entry("cohort", cohort.toString()),
                Map.entry("event", gathering.toString()), Map.entry("code", in.events.find(gathering).orElseThrow().joinCode()),
                Map.entry("person", member.toString()), Map.entry("position", position.toString()), Map.entry("innovation", innovation.toString()),
                Map.entry("task", task.id().toString()), Map.entry("file", file(innovation, leader).id().toString()),
                Map.entry("kind", "people"), Map.entry("certificateKind", "coach"), Map.entry("stage", "DRUM_UP"), Map.entry("template", "lab-3-hari"), Map.entry("format", "csv"), Map.entry("flowPaper", "leader"), Map.entry("paperFormat", "docx"),
                Map.entry("form", "drum-up-worksheet"), Map.entry("noticeKind", "mention"), Map.entry("section", "1"), Map.entry("number", "1"), Map.entry("unknown", UUID.randomUUID().toString())));
    }

    private StoredFile file(InnovationId innovation, PersonId leader) {
        return in.files.store(innovation, "Catatan", StoredFile.Kind.OTHER, "catatan.txt",
                new ByteArrayInputStream("catatan rapat".getBytes(StandardCharsets.UTF_8)), Actor.of(leader));
    }

    private AgencyId agency(RegionId region, String code) {
        return in.agencies.add(region, new AgencyInput(code, "Dinas " + code, Optional.of(AgencyType.DEPARTMENT), Optional.empty()), SOMEBODY).id();
    }

    private PersonId person(RegionId region, Role role, AgencyId agency) {
        // Whoever heads an agency does so by position, not by a role given.
        return in.people.add(new NewPerson(region, "Orang " + role, Optional.of(UUID.randomUUID() + "@contoh.go.id"), Optional.empty(), Optional.empty(),
                role == Role.AGENCY_HEAD ? Set.of() : Set.of(role), agency == null ? Set.of() : Set.of(agency)), SOMEBODY).id();
    }

    private CohortId cohort(RegionId region) {
        return in.cohorts.open(new NewCohort(region, "Angkatan", "", 2026, "", LocalDateTime.of(2026, 1, 5, 8, 0), Optional.empty(),
                "lab-3-hari", false, false), SOMEBODY);
    }

    private id.labinov.cohort.EventId event(CohortId cohort) {
        return in.events.add(cohort, new EventPlanning("Temu daring", LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 6), LabEvent.Mode.ONLINE, "",
                List.of("DRUM_UP")), SOMEBODY);
    }
}
