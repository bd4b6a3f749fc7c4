package id.labinov.people;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Sessions that are not written anew at each request: when somebody was last seen is kept to the minute, which no time-out of ours
 * tells apart. Everything else about a session is written as before. What a request has saved it need not read again: Spring Session
 * asks for the session once more after each save. */
class SteadySessions<S extends Session> implements FindByIndexNameSessionRepository<SteadySessions.Steady<S>>, Filter {

    static final Duration SEEN_TO_THE = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;
    private final ThreadLocal<AtomicReference<Steady<S>>> savedByRequest = new ThreadLocal<>();

    SteadySessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public Steady<S> createSession() {
        return new Steady<>(stored.createSession());
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        savedByRequest.set(new AtomicReference<>());
        try {
            chain.doFilter(request, response);
        } finally {
            savedByRequest.remove();
        }
    }

    @Override
    public void save(Steady<S> session) {
        stored.save(session.stored);
        remember(session);
    }

    @Override
    public Steady<S> findById(String id) {
        var saved = Optional.ofNullable(savedByRequest.get()).map(AtomicReference::get).filter(session -> session.getId().equals(id));
        return saved.or(() -> Optional.ofNullable(stored.findById(id)).map(Steady::new)).orElse(null);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
        remember(null);
    }

    private void remember(Steady<S> session) {
        Optional.ofNullable(savedByRequest.get()).ifPresent(saved -> saved.set(session));
    }

    @Override
    public Map<String, Steady<S>> findByIndexNameAndIndexValue(String name, String value) {
        return stored.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> new Steady<>(found.getValue())));
    }

    /** One session; it keeps to itself that it was seen again within the minute. */
    static final class Steady<S extends Session> implements Session {

        private final S stored;

        private Steady(S stored) {
            this.stored = stored;
        }

        @Override
        public void setLastAccessedTime(Instant at) {
            if (at.isAfter(stored.getLastAccessedTime().plus(SEEN_TO_THE))) {
                stored.setLastAccessedTime(at);
            }
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
