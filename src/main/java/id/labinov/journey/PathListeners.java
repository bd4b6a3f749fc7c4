package id.labinov.journey;

import id.labinov.cohort.CohortDueMoved;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.form.WorksheetSaved;
import id.labinov.innovation.CohortJoined;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.InnovationRegistered;
import id.labinov.innovation.LeadAgencyChanged;
import id.labinov.journey.Journeys.Start;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.AgencyId;
import id.labinov.people.PositionId;
import id.labinov.people.Positions.HeadAdded;
import id.labinov.people.Role;
import id.labinov.people.RegionId;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happens below moves the path: in the same transaction. */
@Component
class PathListeners {

    private final Journeys journeys;
    private final Cohorts cohorts;
    private final Agencies agencies;
    private final JdbcClient jdbc;

    PathListeners(Journeys journeys, Cohorts cohorts, Agencies agencies, JdbcClient jdbc) {
        this.journeys = journeys;
        this.cohorts = cohorts;
        this.agencies = agencies;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(InnovationRegistered event) {
        start(event.innovation(), event.region(), event.cohort(), event.agency(), event.entryStage(), event.by());
    }

    @EventListener
    void on(CohortJoined event) {
        start(event.innovation(), event.region(), event.cohort(), event.agency(), event.entryStage(), event.by());
    }

    /** A workshop walks no path. */
    private void start(InnovationId innovation, RegionId region, CohortId id, Optional<AgencyId> agency, Optional<String> entry, Actor by) {
        var cohort = cohorts.find(id).orElseThrow();
        if (!cohort.stages().isEmpty()) {
            var gates = cohort.gates().entrySet().stream().collect(Collectors.toMap(gate -> gate.getKey(), gate -> gate.getValue().name()));
            journeys.start(new Start(innovation, region, id, agency, entry.orElse(cohort.stages().get(0)), cohort.stages(), gates,
                    cohort.practice()), by);
        }
    }

    @EventListener
    void on(WorksheetSaved event) {
        journeys.touch(event.innovation(), event.formKey(), event.by());
    }

    /** What waits for an agency's head waits for the new one's; acts of the former keep their name. */
    @EventListener
    void on(LeadAgencyChanged event) {
        var agency = event.to().map(AgencyId::value).orElse(null);
        var head = event.to().flatMap(agencies::head).map(PositionId::value).orElse(null);
        jdbc.sql("update journey set agency = ?, version = version + 1 where innovation = ? and status <> 'ENDED'")
                .params(agency, event.innovation().value()).update();
        jdbc.sql("update open_task set agency = ?, position = case when role = 'AGENCY_HEAD' then cast(? as uuid) else position end, "
                + "version = version + 1 where innovation = ?").params(agency, head, event.innovation().value()).update();
    }

    /** Tasks that began to wait for a head that the agency did not have yet. */
    @EventListener
    void on(HeadAdded event) {
        jdbc.sql("update open_task set position = ?, version = version + 1 where agency = ? and role = ? and position is null")
                .params(event.position().value(), event.agency().value(), Role.AGENCY_HEAD.name()).update();
    }

    /** Tasks whose date was moved by hand keep their own. */
    @EventListener
    void on(CohortDueMoved event) {
        var open = jdbc.sql("select id from open_task where cohort = ? and stage = ? and due = ? order by id")
                .params(event.cohort().value(), event.stage(), Timestamp.from(event.from())).query(UUID.class).list();
        open.forEach(task -> journeys.moveDue(new TaskId(task), Optional.of(event.to()), event.reason(), event.by()));
    }
}
