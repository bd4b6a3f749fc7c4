package id.labinov.form;

import id.labinov.innovation.DossierRemoved;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes the answers of a dossier that goes. */
@Component
class AnswersWipe {

    private final JdbcClient jdbc;
    private final PaperRows paper;

    AnswersWipe(JdbcClient jdbc, PaperRows paper) {
        this.jdbc = jdbc;
        this.paper = paper;
    }

    @EventListener
    void on(DossierRemoved gone) {
        paper.removeAll(gone.innovation());
        jdbc.sql("delete from answer_version where sheet in (select id from answer_sheet where innovation = ?)").param(gone.innovation().value()).update();
        for (var table : List.of("answer_sheet", "correction", "worksheet_seal", "pinned_form")) {
            jdbc.sql("delete from " + table + " where innovation = ?").param(gone.innovation().value()).update();
        }
    }
}
