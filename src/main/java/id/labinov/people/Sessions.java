package id.labinov.people;

import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Sessions of signed-in people, kept in the database. */
@Component
class Sessions {

    private final JdbcClient db;
    private final SecurityContextRepository contexts;
    private final FindByIndexNameSessionRepository<? extends Session> stored;
    private final PeopleSettings settings;

    Sessions(JdbcClient db, SecurityContextRepository contexts, FindByIndexNameSessionRepository<? extends Session> stored,
            PeopleSettings settings) {
        this.db = db;
        this.contexts = contexts;
        this.stored = stored;
        this.settings = settings;
    }

    /** One place where the person is signed in. */
    record Place(Instant since, Instant lastSeen, boolean here) {}

    /** Always a new session: nothing of whoever sat here before goes along. The CSRF token stays, so that a form left open in
     * another tab when the session ended can still be sent. */
    void begin(HttpServletRequest request, HttpServletResponse response, PersonId person, boolean withPin, Optional<UUID> event, boolean shared) {
        end(request);
        var version = db.sql("select session_version from person where id = ? and active = true").param(person.value())
                .query(Integer.class).optional().orElseThrow(NotFound::new);
        var mark = new SignInMark(person.value(), version, withPin, event.orElse(null), shared);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(mark, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        if (shared) {
            request.getSession().setMaxInactiveInterval((int) settings.sharedComputerSession().toSeconds());
        }
    }

    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** Where the person is signed in, the newest first. */
    List<Place> places(PersonId person, HttpServletRequest request) {
        var here = Optional.ofNullable(request.getSession(false)).map(session -> session.getId()).orElse("");
        return stored.findByPrincipalName(person.toString()).values().stream()
                .map(session -> new Place(session.getCreationTime(), session.getLastAccessedTime(), session.getId().equals(here)))
                .sorted(Comparator.comparing(Place::lastSeen).reversed()).toList();
    }

    void forgetAll(PersonId person) {
        stored.findByPrincipalName(person.toString()).keySet().forEach(stored::deleteById);
    }
}
