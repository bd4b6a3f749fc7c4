package id.labinov.cohort;

import id.labinov.people.Actor;
import id.labinov.people.Guesses;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import id.labinov.people.SignIns;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Where people come in by an event's code: they pick their name and prove it with a PIN; a facilitator confirms the name. */
@Service
class JoinDesk {

    private final LabEvents events;
    private final Cohorts cohorts;
    private final JoinRows rows;
    private final JoinActs acts;
    private final SignIns signIns;
    private final Guesses guesses;
    private final Regions regions;
    private final Clock clock;

    JoinDesk(LabEvents events, Cohorts cohorts, JoinRows rows, JoinActs acts, SignIns signIns, Guesses guesses, Regions regions,
            Clock clock) {
        this.events = events;
        this.cohorts = cohorts;
        this.rows = rows;
        this.acts = acts;
        this.signIns = signIns;
        this.guesses = guesses;
        this.regions = regions;
        this.clock = clock;
    }

    /** The event that the code opens, while it does. */
    Optional<LabEvent> open(String code) {
        return events.byCode(code).filter(event -> event.opensByCode(today(event)));
    }

    /** The same for a code that somebody typed or followed; wrong ones make the next ones slow.
     * @throws InvalidInput (field {@code code}) if it opens nothing, or while one has to wait */
    LabEvent typed(String code, HttpServletRequest request) {
        guesses.waitFor(request);
        return open(code).orElseThrow(() -> {
            guesses.wrong(request);
            return InvalidInput.of("code", "cohort.join.code-unknown");
        });
    }

    /** @throws NotFound unless the person takes part in the event's cohort */
    LabEvent mustOpen(String code, PersonId person) {
        return open(code).filter(event -> cohorts.isParticipant(event.cohort(), person)).orElseThrow(NotFound::new);
    }

    boolean hasPin(PersonId person) {
        return signIns.hasPin(person);
    }

    /** Signs the person in for the event: with a new PIN where the name is free, else with the one that was set.
     * @throws InvalidInput (field {@code pin}) if it does not fit, or while one has to wait, or if the name was taken this moment */
    void join(LabEvent event, PersonId person, String pin, HttpServletRequest request, HttpServletResponse response) {
        if (!signIns.hasPin(person)) {
            takeName(event, person, pin);
        } else if (signIns.checkPin(person, pin, request)) {
            acts.enter(event, person);
        } else {
            acts.noteClash(event.id(), person);
            throw InvalidInput.of("pin", "cohort.join.pin-wrong");
        }
        signIns.signInForEvent(request, response, person, event.id().value());
    }

    /** Somebody says that another person sits behind this name. */
    void reportTaken(LabEvent event, PersonId person) {
        acts.noteClash(event.id(), person);
    }

    /** Confirms names: those given that have joined and take part. */
    int confirm(EventId event, List<PersonId> persons, Actor by) {
        var joined = rows.joined(event);
        var due = persons.stream().filter(person -> Boolean.FALSE.equals(joined.get(person))).toList();
        acts.confirm(event, due, by);
        return due.size();
    }

    int confirmAll(EventId event, Actor by) {
        var wanted = new HashSet<>(rows.joined(event).keySet());
        // Two people want such a name: somebody has to look.
        wanted.removeAll(rows.clashes(event));
        return confirm(event, List.copyOf(wanted), by);
    }

    void reissue(LabEvent event, PersonId person, Actor by) {
        if (!cohorts.isParticipant(event.cohort(), person)) {
            throw new NotFound();
        }
        acts.reissue(event.id(), person, by);
    }

    private void takeName(LabEvent event, PersonId person, String pin) {
        var kept = signIns.newPin(pin);
        try {
            acts.take(event, person, kept);
        } catch (DuplicateKeyException takenMeanwhile) {
            acts.noteClash(event.id(), person);
            throw InvalidInput.of("pin", "cohort.join.name-taken");
        }
    }

    private LocalDate today(LabEvent event) {
        var cohort = cohorts.find(event.cohort()).orElseThrow(NotFound::new);
        return LocalDate.ofInstant(clock.instant(), regions.zone(cohort.region()));
    }
}
