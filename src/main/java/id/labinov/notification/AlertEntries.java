package id.labinov.notification;

import static id.labinov.notification.Delivery.AT_ONCE;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.flow.FlowAlert;
import id.labinov.flow.FlowAlertCrossed;
import id.labinov.flow.FlowAlertOver;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Limits of stages that managers set themselves: once when crossed, once when over. */
@Component
class AlertEntries implements Entries {

    private static final List<String> FACTS = List.of("stage", "figure", "limit", "value", "cohort");

    private final Recipients recipients;
    private final Cohorts cohorts;

    AlertEntries(Recipients recipients, Cohorts cohorts) {
        this.recipients = recipients;
        this.cohorts = cohorts;
    }

    @Override
    public List<Entry<?>> entries() {
        return List.of(
                new Entry<>("stage-alert", FlowAlertCrossed.class, event -> managers(event.alert()), event -> about("crossed", event.alert(), event.measured(), event.at()),
                        AT_ONCE, false, FACTS),
                new Entry<>("stage-alert-over", FlowAlertOver.class, event -> managers(event.alert()), event -> about("over", event.alert(), event.measured(), event.at()),
                        AT_ONCE, false, FACTS));
    }

    private Set<PersonId> managers(FlowAlert alert) {
        return recipients.role(alert.region(), Role.MANAGER);
    }

    private Optional<About> about(String what, FlowAlert alert, int measured, Instant at) {
        var cohort = alert.cohort().map(id -> cohorts.names(List.of(id)).getOrDefault(id, "")).orElse("");
        return Optional.of(Abouts.people(alert.region(), "alert:" + alert.id() + ":" + what + ":" + at.toEpochMilli(), Optional.empty(),
                FactValues.none().words("stage", "stage." + alert.stage() + ".name").words("figure", "flow.alerts.measure." + alert.measure())
                        .text("limit", String.valueOf(alert.threshold())).text("value", String.valueOf(measured)).text("cohort", cohort),
                link(alert), at, false));
    }

    private static String link(FlowAlert alert) {
        return "/flow?region=" + alert.region() + alert.cohort().map(CohortId::toString).map("&cohort="::concat).orElse("");
    }
}
