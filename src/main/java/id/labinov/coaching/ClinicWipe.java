package id.labinov.coaching;

import id.labinov.cohort.CohortWiped;
import id.labinov.innovation.DossierRemoved;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Removes what the clinic keeps of a dossier that goes. Whoever waits for a place that becomes free moves up with the next change of
 * that session. */
@Component
class ClinicWipe {

    private static final String ITS_VISITS = "select v.id from coaching_visit v where v.innovation = ?";

    /** In the order in which they hang on each other. */
    private static final List<String> OF_DOSSIER = List.of(
            "delete from coaching_action where innovation = ?",
            "delete from coaching_finding where visit in (" + ITS_VISITS + ")",
            "delete from coaching_visit_version where visit in (" + ITS_VISITS + ")",
            "delete from coaching_visit_decision where visit in (" + ITS_VISITS + ")",
            "delete from coaching_visit where innovation = ?",
            "delete from coaching_slot where booking in (select b.id from coaching_booking b where b.innovation = ?)",
            "delete from coaching_booking where innovation = ?",
            "delete from coach_assignment_row where innovation = ?",
            "delete from coaching_calendar where owner = ?");

    private final JdbcClient jdbc;

    ClinicWipe(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sessions for the wiped cohort alone go with the last who booked there. */
    @EventListener
    void on(DossierRemoved gone) {
        var its = gone.innovation().value();
        var sessions = jdbc.sql("select distinct s.id from coaching_session s join coaching_booking b on b.session = s.id where b.innovation = ? and s.cohort is not null")
                .param(its).query(UUID.class).list();
        OF_DOSSIER.forEach(sql -> jdbc.sql(sql).param(its).update());
        sessions.forEach(this::removeEmpty);
    }

    @EventListener
    void on(CohortWiped wiped) {
        jdbc.sql("select id from coaching_session where cohort = ?").param(wiped.cohort().value()).query(UUID.class).list().forEach(this::removeEmpty);
    }

    private void removeEmpty(UUID session) {
        if (jdbc.sql("select count(*) from coaching_booking where session = ?").param(session).query(Integer.class).single() == 0) {
            jdbc.sql("delete from coaching_session_coach where session = ?").param(session).update();
            jdbc.sql("delete from coaching_session where id = ?").param(session).update();
        }
    }
}
