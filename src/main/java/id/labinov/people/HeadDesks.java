package id.labinov.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sessions behind personal links. Short ones, and never beside a sign-in: the head's phone may be somebody else's computer. */
@Component
class HeadDesks {

    private final Positions positions;
    private final People people;
    private final Regions regions;
    private final Sessions sessions;
    private final PeopleSettings settings;

    HeadDesks(Positions positions, People people, Regions regions, Sessions sessions, PeopleSettings settings) {
        this.positions = positions;
        this.people = people;
        this.regions = regions;
        this.sessions = sessions;
        this.settings = settings;
    }

    /** Always a new session, as at each sign-in: whoever was signed in here before is not any more. */
    void begin(HeadLink link, HttpServletRequest request) {
        sessions.end(request);
        var session = request.getSession();
        session.setAttribute(HeadDeskMark.NAME, new HeadDeskMark(link.id(), link.sessionVersion(), link.openedAt().map(Instant::toEpochMilli).orElse(null)));
        session.setMaxInactiveInterval((int) settings.headDeskIdle().toSeconds());
    }

    /** What is open, read anew for each request. */
    Optional<HeadDesk> at(HeadLink link, String token, HttpServletRequest request) {
        return mark(request).filter(mark -> mark.link().equals(link.id()) && mark.sessionVersion() == link.sessionVersion())
                .map(mark -> desk(link, token, mark));
    }

    /** @return whether one was open */
    boolean end(HttpServletRequest request) {
        var open = mark(request).isPresent();
        if (open) {
            sessions.end(request);
        }
        return open;
    }

    private HeadDesk desk(HeadLink link, String token, HeadDeskMark mark) {
        var head = positions.find(link.position()).orElseThrow();
        var name = people.names(Set.of(link.person())).getOrDefault(link.person(), "");
        // As with a PIN: nothing in place of others who are away.
        var me = new CurrentPerson(link.person(), name, Map.of(link.region(), Set.of(Role.AGENCY_HEAD)), Set.of(head.agency()),
                Set.of(link.position()), Optional.empty(), true, true);
        return new HeadDesk(link.id(), me, link.region(), link.position(), head.title(), regions.zone(link.region()), HeadDesk.PATH + token,
                Optional.ofNullable(mark.openedBefore()).map(Instant::ofEpochMilli));
    }

    private static Optional<HeadDeskMark> mark(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(HeadDeskMark.NAME))
                .filter(HeadDeskMark.class::isInstance).map(HeadDeskMark.class::cast);
    }
}
