package id.labinov.certificate;

import id.labinov.cohort.Champions;
import id.labinov.cohort.Cohort;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.EventId;
import id.labinov.cohort.Participant;
import id.labinov.cohort.Participants;
import id.labinov.people.Agencies;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may get a certificate of a cohort: participants and champions who came often enough, and the region's coaches. */
@Component
class Candidates {

    private final Cohorts cohorts;
    private final Participants participants;
    private final Champions champions;
    private final People people;
    private final Agencies agencies;
    private final Regions regions;

    Candidates(Cohorts cohorts, Participants participants, Champions champions, People people, Agencies agencies, Regions regions) {
        this.cohorts = cohorts;
        this.participants = participants;
        this.champions = champions;
        this.people = people;
        this.agencies = agencies;
        this.regions = regions;
    }

    /** @throws NotFound for an event of another cohort */
    Occasion occasion(Cohort cohort, Optional<EventId> event) {
        var all = cohorts.events(cohort.id());
        var chosen = event.map(id -> all.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new));
        return Occasion.of(cohort, all, chosen, LocalDate.ofInstant(cohort.opensAt(), regions.zone(cohort.region())));
    }

    /** By agency and name; with the days that each was there. */
    List<Candidate> of(CertificateKind kind, Cohort cohort, Occasion occasion) {
        return kind == CertificateKind.COACH ? coaches(cohort) : attendees(cohort, occasion, kind == CertificateKind.CHAMPION);
    }

    private List<Candidate> coaches(Cohort cohort) {
        var found = people.withRole(cohort.region(), Role.COACH);
        var units = people.agencies(found.stream().map(Person::id).toList());
        var names = agencies.names(units.values().stream().flatMap(Set::stream).toList());
        return found.stream().map(coach -> new Candidate(coach.id(), coach.name(),
                units.getOrDefault(coach.id(), Set.of()).stream().map(names::get).sorted().findFirst().orElse(""), 0)).toList();
    }

    private List<Candidate> attendees(Cohort cohort, Occasion occasion, boolean onlyChampions) {
        var chosen = onlyChampions ? champions.among(cohort.id()) : Set.<PersonId>of();
        var found = cohorts.participants(cohort.id()).stream().filter(one -> !onlyChampions || chosen.contains(one.person())).toList();
        var names = people.names(found.stream().map(Participant::person).toList());
        var units = agencies.names(found.stream().map(Participant::agency).toList());
        var days = participants.daysPresent(cohort.id());
        return found.stream().map(one -> new Candidate(one.person(), names.getOrDefault(one.person(), ""), units.getOrDefault(one.agency(), ""),
                        occasion.events().stream().mapToInt(event -> days.getOrDefault(event, Map.of()).getOrDefault(one.person(), 0)).sum()))
                .sorted(Comparator.comparing(Candidate::agency).thenComparing(Candidate::name)).toList();
    }

    /** @param days that the person was there; 0 for coaches, of whom nothing is noted */
    record Candidate(PersonId person, String name, String agency, int days) {}
}
