package id.labinov.cohort;

import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.AgencyId;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import id.labinov.web.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts people on a cohort's list: known colleagues of an agency several at once, newcomers one by one. */
@Service
class Enrolment {

    private final Participants participants;
    private final Cohorts cohorts;
    private final People people;
    private final Agencies agencies;

    Enrolment(Participants participants, Cohorts cohorts, People people, Agencies agencies) {
        this.participants = participants;
        this.cohorts = cohorts;
        this.people = people;
        this.agencies = agencies;
    }

    @Transactional
    public void enrol(CohortId cohort, List<PersonId> persons, AgencyId agency, Actor by) {
        persons.forEach(person -> participants.add(cohort, person, agency, by));
    }

    /** Makes the person known as an innovator and puts him on the list. */
    @Transactional
    public void enrolNewcomer(Cohort cohort, NewcomerForm form, Actor by) {
        if (form.agency().isEmpty()) {
            throw InvalidInput.of("agency", "cohort.input.choice");
        }
        var agency = AgencyId.of(form.agency());
        agencies.find(agency).filter(found -> found.region().equals(cohort.region()))
                .orElseThrow(() -> InvalidInput.of("agency", "cohort.participants.agency-unknown"));
        var person = people.add(new People.NewPerson(cohort.region(), form.name(), given(form.email()), given(form.phone()), given(form.nip()),
                Set.of(Role.INNOVATOR), Set.of(agency)), by);
        participants.add(cohort.id(), person.id(), agency, by);
    }

    @Transactional
    public void admit(CohortId cohort, List<AgencyId> admitted, Actor by) {
        admitted.forEach(agency -> participants.addAgency(cohort, agency, by));
    }

    /** People who work at the agency and are not on the list yet. */
    List<Choice> colleagues(Cohort cohort, String agency) {
        if (agency.isEmpty() || agencies.find(AgencyId.of(agency)).filter(found -> found.region().equals(cohort.region())).isEmpty()) {
            return List.of();
        }
        var there = cohorts.participants(cohort.id()).stream().map(Participant::person).collect(Collectors.toSet());
        return people.in(AgencyId.of(agency)).stream().filter(person -> !there.contains(person.id())).map(Enrolment::choice).toList();
    }

    private static Choice choice(Person person) {
        return Choice.of(person.id().toString(), person.name());
    }

    private static Optional<String> given(String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }
}
