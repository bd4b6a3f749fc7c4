package id.labinov.submission;

import id.labinov.innovation.DossierRemoved;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes seals and submissions of a dossier that goes. */
@Component
class SubmissionWipe {

    private final JdbcClient jdbc;

    SubmissionWipe(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(DossierRemoved gone) {
        for (var table : List.of("sealed_submission", "submission")) {
            jdbc.sql("delete from " + table + " where innovation = ?").param(gone.innovation().value()).update();
        }
    }
}
