package id.labinov.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.browser.Towns.Citizen;
import id.labinov.browser.Towns.Office;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvents;
import id.labinov.cohort.Participants;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** Calls 38 teams of 65 people together, as Parepare did in 2023, for an event that runs today. */
@TestComponent
class Gathering {

    static final int TEAMS = 38;
    static final int PEOPLE = 65;
    static final String PIN = "482915";

    private final Towns towns;
    private final LabEvents events;
    private final Participants participants;

    Gathering(Towns towns, LabEvents events, Participants participants) {
        this.towns = towns;
        this.events = events;
        this.participants = participants;
    }

    record Team(InnovationId innovation, Office office, List<Citizen> members) {

        Citizen leader() {
            return members.get(0);
        }
    }

    record Hall(RegionId region, CohortId cohort, LabEvent event, List<Office> offices, List<Team> teams) {

        List<Citizen> people() {
            return teams.stream().flatMap(team -> team.members().stream()).toList();
        }

        /** One of the team joins with a phone of its own. */
        Visitor joins(Team team, Visitor phone) {
            return new Joining(event, phone).as(team.leader().id());
        }

        /** Joins as a phone would, without a browser. */
        void join(Stream<Citizen> people, int port) {
            var desk = new JoinDeskOverHttp(port);
            people.forEach(citizen -> assertThat(desk.join(event.joinCode(), citizen.id(), PIN)).isEqualTo("/events/" + event.id()));
        }
    }

    Hall callFor(EventPlanning planning) {
        var region = towns.aRegion();
        var cohort = towns.aCohort(region, "lab-3-hari");
        var offices = Stream.of("Dinas Kesehatan", "Dinas Pendidikan", "Dinas Perhubungan", "Dinas Sosial")
                .map(name -> towns.anOffice(region, name, "Kepala " + name)).toList();
        var teams = IntStream.range(0, TEAMS).mapToObj(number -> team(region, cohort, offices.get(number % offices.size()), number)).toList();
        var event = events.find(events.add(cohort, planning, Actor.of(PersonId.next()))).orElseThrow();
        var hall = new Hall(region, cohort, event, offices, teams);
        assertThat(hall.people()).hasSize(PEOPLE);
        return hall;
    }

    private Team team(RegionId region, CohortId cohort, Office office, int number) {
        var unit = towns.anAgency(region, "UPTD " + (number + 1));
        var members = new ArrayList<Citizen>();
        for (int member = 0; member < (number < PEOPLE - TEAMS ? 2 : 1); member++) {
            var citizen = towns.aParticipant(region, "Peserta " + (number + 1) + "-" + (member + 1), unit);
            participants.add(cohort, citizen.id(), unit, Actor.of(PersonId.next()));
            members.add(citizen);
        }
        return new Team(towns.anInnovation(region, cohort, office.agency(), "Inovasi UPTD " + (number + 1), members.get(0).id(),
                members.stream().skip(1).map(Citizen::id).toList()), office, members);
    }
}
