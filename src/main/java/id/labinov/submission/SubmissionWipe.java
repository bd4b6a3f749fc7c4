package id.labinov.submission;

import id.labinov.cohort.CohortWiped;
import id.labinov.innovation.Innovations;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes seals and submissions of a practice cohort. */
@Component
class SubmissionWipe {

    private final JdbcClient jdbc;
    private final Innovations innovations;

    SubmissionWipe(JdbcClient jdbc, Innovations innovations) {
        this.jdbc = jdbc;
        this.innovations = innovations;
    }

    /** Early: the dossiers, which say what belongs to the cohort, go last. */
    @EventListener
    @Order(0)
    void on(CohortWiped wiped) {
        for (var innovation : innovations.onlyInCohort(wiped.cohort())) {
            jdbc.sql("delete from sealed_submission where innovation = ?").param(innovation.value()).update();
            jdbc.sql("delete from submission where innovation = ?").param(innovation.value()).update();
        }
    }
}
