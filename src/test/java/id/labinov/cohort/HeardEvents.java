package id.labinov.cohort;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** What the module published, oldest first. */
@TestComponent
class HeardEvents {

    private final List<Object> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(CohortDueMoved moved) {
        heard.add(moved);
    }

    @EventListener
    void on(CohortWiped wiped) {
        heard.add(wiped);
    }

    <E> List<E> of(Class<E> type, CohortId cohort) {
        return heard.stream().filter(type::isInstance).map(type::cast).filter(event -> event.toString().contains(cohort.toString())).toList();
    }
}
