package id.labinov.cohort;

import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.SignIns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The single transactions of joining; {@link JoinDesk} decides which is due. */
@Component
class JoinActs {

    private final JoinRows rows;
    private final Participants participants;
    private final SignIns signIns;
    private final Clock clock;

    JoinActs(JoinRows rows, Participants participants, SignIns signIns, Clock clock) {
        this.rows = rows;
        this.participants = participants;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** Takes a name that nobody has: of two at once the second one's key is refused, and with it the PIN. */
    @Transactional
    public void take(LabEvent event, PersonId person, SignIns.NewPin pin) {
        rows.insert(event.id(), person, Instant.now(clock));
        signIns.setPin(person, pin);
        present(event, person);
    }

    /** Comes in with the PIN that was set before, here or at another event. */
    @Transactional
    public void enter(LabEvent event, PersonId person) {
        if (!rows.there(event.id(), person)) {
            rows.insert(event.id(), person, Instant.now(clock));
        }
        present(event, person);
    }

    @Transactional
    public void noteClash(EventId event, PersonId person) {
        rows.noteClash(event, person, Instant.now(clock));
    }

    @Transactional
    public void confirm(EventId event, List<PersonId> persons, Actor by) {
        signIns.confirm(persons, by);
        persons.forEach(person -> rows.confirm(event, person, by.person(), Instant.now(clock)));
    }

    @Transactional
    public void reissue(EventId event, PersonId person, Actor by) {
        signIns.reissue(person, by);
        rows.delete(person);
    }

    private void present(LabEvent event, PersonId person) {
        participants.note(event.id(), List.of(person), Presence.PRESENT, Actor.of(person));
    }
}
