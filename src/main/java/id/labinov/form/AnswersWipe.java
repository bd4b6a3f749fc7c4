package id.labinov.form;

import id.labinov.cohort.CohortWiped;
import id.labinov.innovation.Innovations;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes the answers of dossiers that go with a practice cohort. */
@Component
class AnswersWipe {

    private static final List<String> TABLES = List.of("answer_sheet", "correction", "worksheet_seal", "pinned_form");

    private final JdbcClient jdbc;
    private final Innovations innovations;

    AnswersWipe(JdbcClient jdbc, Innovations innovations) {
        this.jdbc = jdbc;
        this.innovations = innovations;
    }

    /** Early: the dossiers, which say what belongs to the cohort, go last. */
    @EventListener
    @Order(0)
    void on(CohortWiped wiped) {
        for (var innovation : innovations.onlyInCohort(wiped.cohort())) {
            jdbc.sql("delete from answer_version where sheet in (select id from answer_sheet where innovation = ?)").param(innovation.value()).update();
            TABLES.forEach(table -> jdbc.sql("delete from " + table + " where innovation = ?").param(innovation.value()).update());
        }
    }
}
