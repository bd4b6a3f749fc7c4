package id.labinov.innovation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** What the module said to the modules above it. */
@TestComponent
class HeardEvents {

    private final List<Object> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(InnovationRegistered event) {
        heard.add(event);
    }

    @EventListener
    void on(CohortJoined event) {
        heard.add(event);
    }

    @EventListener
    void on(PersonMentioned event) {
        heard.add(event);
    }

    @EventListener
    void on(LeaderChanged event) {
        heard.add(event);
    }

    <T> List<T> of(Class<T> type, InnovationId about) {
        return heard.stream().filter(type::isInstance).filter(event -> event.toString().contains(about.toString())).map(type::cast).toList();
    }
}
