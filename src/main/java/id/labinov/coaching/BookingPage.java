package id.labinov.coaching;

import id.labinov.coaching.BookingRows.Given;
import id.labinov.coaching.Findings.Finding;
import id.labinov.form.ReadView;
import id.labinov.form.ReadViews;
import id.labinov.innovation.DossierHeaders;
import id.labinov.innovation.Files;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import id.labinov.web.FileTypes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the clinic's panel of an innovation shows. */
@Component
class BookingPage {

    private static final Duration AHEAD = Duration.ofDays(60);

    private final SessionRows sessions;
    private final BookingRows bookings;
    private final VisitRows visits;
    private final Findings findings;
    private final BookingRules rules;
    private final ReadViews answers;
    private final Actions actions;
    private final CoachingAccess access;
    private final InnovationAccess dossiers;
    private final DossierHeaders headers;
    private final Files files;
    private final People people;
    private final Regions regions;
    private final Clock clock;

    BookingPage(SessionRows sessions, BookingRows bookings, VisitRows visits, Findings findings, BookingRules rules, ReadViews answers, Actions actions,
            CoachingAccess access, InnovationAccess dossiers, DossierHeaders headers, Files files, People people, Regions regions, Clock clock) {
        this.sessions = sessions;
        this.bookings = bookings;
        this.visits = visits;
        this.findings = findings;
        this.rules = rules;
        this.answers = answers;
        this.actions = actions;
        this.access = access;
        this.dossiers = dossiers;
        this.headers = headers;
        this.files = files;
        this.people = people;
        this.regions = regions;
        this.clock = clock;
    }

    /** A session that can be booked, with what is free in it. */
    record Offer(CoachingSession session, String coaches, List<Instant> free, int left, int waiting) {}

    /** A booking and its session. */
    record Booked(Booking booking, CoachingSession session) {}

    /** What came of a visit. */
    record Seen(Visit visit, String coach, String session, List<Finding> findings, Optional<ReadView> note) {}

    /** @param owners names of those who do what was agreed
     *  @param mayDo whether the reader may say that something is done, {@code mayClose} whether he may confirm it */
    record Clinic(List<Booked> open, List<Offer> offers, List<Seen> visits, List<Action> actions, Map<PersonId, String> owners, LocalDate today, boolean mayBook,
            boolean mayDo, boolean mayClose, ZoneId zone) {}

    /** The whole panel's page. */
    String show(CurrentPerson me, InnovationId id, Model model) {
        var innovation = dossiers.mustSee(me, id);
        model.addAttribute("header", headers.of(me, id)).addAttribute("clinic", of(innovation, me, access.mayBook(me, innovation))).addAttribute("limit", files.limit()).addAttribute("accepted", FileTypes.accepted());
        return "coaching/panel";
    }

    Clinic of(Innovation innovation, CurrentPerson me, boolean mayBook) {
        var mine = bookings.of(innovation.id()).stream().filter(Booking::open).toList();
        var open = mine.stream().flatMap(booking -> sessions.find(booking.session()).stream().map(session -> new Booked(booking, session))).toList();
        var agreed = actions.of(innovation.id());
        var zone = regions.zone(innovation.region());
        return new Clinic(open, mayBook ? offers(innovation, mine) : List.of(), seen(innovation), agreed,
                people.names(agreed.stream().flatMap(action -> action.owner().stream()).distinct().toList()), LocalDate.ofInstant(Instant.now(clock), zone), mayBook,
                me.event().isEmpty() && dossiers.mayWrite(me, innovation.id()), access.mayRun(me, innovation.region()), zone);
    }

    private List<Offer> offers(Innovation innovation, List<Booking> mine) {
        var now = Instant.now(clock);
        var found = sessions.between(List.of(innovation.region()), now, now.plus(AHEAD)).stream().filter(session -> rules.isFor(session, innovation))
                .filter(session -> mine.stream().noneMatch(booking -> booking.session().equals(session.id()))).toList();
        var ids = found.stream().map(CoachingSession::id).toList();
        var taken = bookings.taken(ids);
        var given = bookings.given(ids).stream().collect(Collectors.toMap(Given::session, Function.identity()));
        var names = people.names(found.stream().flatMap(session -> session.coaches().stream()).distinct().toList());
        return found.stream().map(session -> {
            var its = given.getOrDefault(session.id().value(), new Given(session.id().value(), 0, 0));
            var places = Places.of(session, taken, its.booked());
            return new Offer(session, names(session.coaches(), names), places.free(now), places.left(now), its.waiting());
        }).toList();
    }

    private List<Seen> seen(Innovation innovation) {
        var all = visits.of(innovation.id()).stream().filter(visit -> visit.result().isPresent()).toList();
        var names = people.names(all.stream().map(Visit::coach).distinct().toList());
        return all.stream().map(visit -> new Seen(visit, names.getOrDefault(visit.coach(), ""),
                sessions.find(visit.session()).map(CoachingSession::title).orElse(""), findings.of(visit.id()),
                answers.decision(innovation.id(), VisitNotes.FORM, visit.id().value()))).toList();
    }

    private static String names(Set<PersonId> coaches, Map<PersonId, String> names) {
        return coaches.stream().map(coach -> names.getOrDefault(coach, "")).sorted().collect(Collectors.joining(", "));
    }
}
