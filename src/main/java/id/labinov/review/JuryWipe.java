package id.labinov.review;

import id.labinov.cohort.CohortWiped;
import id.labinov.innovation.Innovations;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes who judged what of a practice cohort. */
@Component
class JuryWipe {

    private final JdbcClient jdbc;
    private final Innovations innovations;

    JuryWipe(JdbcClient jdbc, Innovations innovations) {
        this.jdbc = jdbc;
        this.innovations = innovations;
    }

    /** Early: the dossiers, which say what belongs to the cohort, go last. */
    @EventListener
    @Order(0)
    void on(CohortWiped wiped) {
        for (var innovation : innovations.onlyInCohort(wiped.cohort())) {
            jdbc.sql("delete from reviewer where innovation = ?").param(innovation.value()).update();
        }
    }
}
