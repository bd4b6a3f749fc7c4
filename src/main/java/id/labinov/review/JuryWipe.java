package id.labinov.review;

import id.labinov.innovation.DossierRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes who judged a dossier that goes. */
@Component
class JuryWipe {

    private final JdbcClient jdbc;

    JuryWipe(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(DossierRemoved gone) {
        jdbc.sql("delete from reviewer where innovation = ?").param(gone.innovation().value()).update();
    }
}
