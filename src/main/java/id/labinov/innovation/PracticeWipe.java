package id.labinov.innovation;

import id.labinov.cohort.CohortWiped;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes what a practice cohort left: dossiers that took part in nothing else go, others only leave the cohort. */
@Component
class PracticeWipe {

    private static final List<String> TABLES = List.of("dossier_comment", "team_invitation", "team_membership", "innovation_word",
            "innovation_agency", "innovation_goal", "innovation_cohort");

    private final JdbcClient jdbc;
    private final ParticipationRows participations;
    private final ApplicationEventPublisher events;

    PracticeWipe(JdbcClient jdbc, ParticipationRows participations, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.participations = participations;
        this.events = events;
    }

    /** After the paths, which end while their dossiers are still there. */
    @EventListener
    @Transactional
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void on(CohortWiped event) {
        participations.onlyInCohort(event.cohort()).forEach(this::remove);
        jdbc.sql("delete from innovation_cohort where cohort = ?").param(event.cohort().value()).update();
    }

    private void remove(InnovationId id) {
        events.publishEvent(new DossierRemoved(id));
        jdbc.sql("delete from stored_file_part where file in (select f.id from stored_file f where f.innovation = ?)").param(id.value()).update();
        jdbc.sql("delete from stored_file where innovation = ?").param(id.value()).update();
        jdbc.sql("delete from innovation_link where innovation = :id or other = :id").param("id", id.value()).update();
        jdbc.sql("delete from dossier_comment where innovation = ? and parent is not null").param(id.value()).update();
        TABLES.forEach(table -> jdbc.sql("delete from " + table + " where innovation = ?").param(id.value()).update());
        jdbc.sql("delete from innovation where id = ?").param(id.value()).update();
    }
}
