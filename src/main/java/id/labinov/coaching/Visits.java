package id.labinov.coaching;

import id.labinov.audit.Audit;
import id.labinov.coaching.Booking.State;
import id.labinov.coaching.Visit.Result;
import id.labinov.form.Worksheets;
import id.labinov.journey.TaskId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Calling innovations to a desk, and what comes of it. */
@Service
class Visits {

    /** How long a result may be taken back. */
    private static final Duration UNDOABLE = Duration.ofMinutes(30);

    private final SessionRows sessions;
    private final BookingRows bookings;
    private final VisitRows rows;
    private final GateDecisions gates;
    private final Worksheets worksheets;
    private final People people;
    private final TransactionTemplate transactions;
    private final Audit audit;
    private final Clock clock;

    Visits(SessionRows sessions, BookingRows bookings, VisitRows rows, GateDecisions gates, Worksheets worksheets, People people,
            TransactionTemplate transactions, Audit audit, Clock clock) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.rows = rows;
        this.gates = gates;
        this.worksheets = worksheets;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    Visit find(VisitId id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /** The next one for a desk: whose time at this desk is first, then whoever else is due, then who waits. Two desks never call the same.
     * @return empty when nobody is left */
    Optional<VisitId> callNext(SessionId session, int desk, CurrentPerson me) {
        return call(session, desk, me, any -> true);
    }

    /** Calls one out of turn.
     * @throws Conflict if it was called already, or its booking ended */
    VisitId call(SessionId session, BookingId booking, int desk, CurrentPerson me) {
        return call(session, desk, me, one -> one.id().equals(booking)).orElseThrow(() -> new Conflict("coaching.visit.called-already"));
    }

    private Optional<VisitId> call(SessionId id, int desk, CurrentPerson me, Predicate<Booking> which) {
        return transactions.execute(status -> {
            var session = sessions.lock(id).filter(found -> !found.cancelled()).orElseThrow(NotFound::new);
            if (desk < 1 || desk > session.desks()) {
                throw InvalidInput.of("desk", "coaching.visit.no-such-desk", session.desks());
            }
            return bookings.of(id).stream().filter(Booking::open).filter(which).min(Comparator.comparingInt((Booking one) -> rank(one, desk)))
                    .map(next -> begin(next, desk, me.id()));
        });
    }

    /** The rows come in order; only what belongs to another desk or has no place yet stands back. */
    private static int rank(Booking booking, int desk) {
        return booking.state() == State.WAITING ? 2 : booking.desk().filter(its -> its != desk).isPresent() ? 1 : 0;
    }

    private VisitId begin(Booking booking, int desk, PersonId coach) {
        var visit = new Visit(VisitId.next(), booking.session(), booking.id(), booking.innovation(), booking.region(), coach, desk, Instant.now(clock),
                Optional.empty(), Optional.empty(), Optional.empty(), 0);
        bookings.call(booking.id(), State.CALLED);
        rows.insert(visit);
        return visit.id();
    }

    /** Gives the result, then decides the gates, each by its own transaction: a gate that could not be decided says why and stays open.
     * @throws Conflict if another coach gave it */
    List<GateDecisions.Outcome> finish(Visit visit, Result result, GateDecisions.Answer answer, CurrentPerson me) {
        transactions.executeWithoutResult(status -> {
            if (!rows.finish(visit.id(), result, me.id(), Instant.now(clock))) {
                var by = rows.find(visit.id()).flatMap(Visit::resultBy);
                throw new Conflict("coaching.visit.finished-by", by.map(person -> people.names(Set.of(person)).getOrDefault(person, "")).orElse(""));
            }
            gates.waiting(visit.innovation(), me).forEach(gate -> gate.worksheet().ifPresent(form ->
                    rows.noteVersion(visit.id(), form, worksheets.keepVersion(visit.innovation(), form))));
            audit.record("coaching-result-given", Optional.of(me.id().value()), Optional.of(visit.region().value()), visit.innovation().value(), result.name());
        });
        if (result == Result.ABSENT) {
            return List.of();
        }
        var outcomes = gates.decide(visit, result, answer, me);
        outcomes.stream().filter(GateDecisions.Outcome::done).forEach(outcome -> rows.noteDecision(visit.id(), new TaskId(outcome.task())));
        return outcomes;
    }

    /** Takes one's own result back, with the gates that it decided.
     * @throws Conflict if somebody acted on one of them since; then nothing is taken back that follows it */
    void reopen(Visit visit, CurrentPerson me) {
        if (!mayReopen(visit, me)) {
            throw new Refused("coaching.visit.not-undoable");
        }
        gates.undo(visit.innovation(), rows.decisions(visit.id()), me);
        transactions.executeWithoutResult(status -> {
            rows.forgetDecisions(visit.id());
            rows.reopen(visit.id(), me.id());
            audit.record("coaching-result-taken-back", Optional.of(me.id().value()), Optional.of(visit.region().value()), visit.innovation().value(), "");
        });
    }

    boolean mayReopen(Visit visit, CurrentPerson me) {
        return visit.resultBy().filter(me.id()::equals).isPresent()
                && visit.resultAt().filter(at -> at.plus(UNDOABLE).isAfter(Instant.now(clock))).isPresent();
    }
}
