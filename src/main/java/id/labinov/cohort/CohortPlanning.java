package id.labinov.cohort;

import id.labinov.audit.Audit;
import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts cohorts from templates, changes them, moves their dates, wipes practice. Acts check the cohort, not the person:
 * who may act is asked of {@code CohortAccess} before. */
@Service
public class CohortPlanning {

    private final CohortRows rows;
    private final CohortStore store;
    private final CohortTemplates templates;
    private final LabEvents events;
    private final Materials materials;
    private final EventPhotos photos;
    private final Regions regions;
    private final ObjectProvider<StageCatalogue> catalogue;
    private final ObjectProvider<BegunPaths> begunPaths;
    private final ApplicationEventPublisher publisher;
    private final Audit audit;
    private final Clock clock;

    CohortPlanning(CohortRows rows, CohortStore store, CohortTemplates templates, LabEvents events, Materials materials, EventPhotos photos, Regions regions,
            ObjectProvider<StageCatalogue> catalogue, ObjectProvider<BegunPaths> begunPaths, ApplicationEventPublisher publisher, Audit audit, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.templates = templates;
        this.events = events;
        this.materials = materials;
        this.photos = photos;
        this.regions = regions;
        this.catalogue = catalogue;
        this.begunPaths = begunPaths;
        this.publisher = publisher;
        this.audit = audit;
        this.clock = clock;
    }

    /** Starts a cohort with everything that its template says.
     * @throws InvalidInput with one sentence per field */
    @Transactional
    public CohortId open(NewCohort cohort, Actor by) {
        new CohortChecks().needed("name", cohort.name(), 200).text("theme", cohort.theme(), 500).text("partner", cohort.partner(), 200)
                .programmeYear(cohort.year()).span("closes", cohort.opens(), cohort.closes()).passOrThrow();
        var template = templates.find(cohort.region(), cohort.template()).map(CohortTemplates.Named::template)
                .orElseThrow(() -> InvalidInput.of("template", "cohort.new.template-unknown"));
        var id = CohortId.next();
        store.insert(id, cohort, template);
        store.keepGates(id, template.stages().isEmpty() ? Map.of() : template.policies(catalogue.getObject().gates()));
        if (cohort.suggestedEvents()) {
            var opening = cohort.opens().toLocalDate();
            template.events().forEach(plan -> events.add(id, EventPlanning.from(plan, opening), by));
        }
        record("cohort-opened", by, cohort.region(), id, cohort.template());
        return id;
    }

    /** @throws Conflict if somebody changed the cohort since it was read */
    @Transactional
    public void change(CohortId id, CohortSettings settings, Actor by) {
        var cohort = cohort(id);
        new CohortChecks().needed("name", settings.name(), 200).text("theme", settings.theme(), 500).text("partner", settings.partner(), 200)
                .programmeYear(settings.year()).span("closes", settings.opens(), settings.closes())
                .reviewers(settings.reviewers()).passOrThrow();
        var policies = new HashMap<>(cohort.gates());
        policies.replaceAll(settings.gates()::getOrDefault);
        if (!policies.equals(cohort.gates()) && begun(id)) {
            throw InvalidInput.of("gates", "cohort.settings.gates-begun");
        }
        if (!store.change(cohort, settings)) {
            throw new Conflict("cohort.settings.changed-meanwhile");
        }
        store.keepGates(id, policies);
        record("cohort-changed", by, cohort.region(), id, policies.toString());
    }

    /** Whether a path has begun: from then on the gates' policies stand, so that all teams of a cohort are treated alike. */
    boolean begun(CohortId id) {
        return begunPaths.stream().anyMatch(paths -> paths.begun(id));
    }

    /** Moves the due date of a stage; the first one is kept. Publishes {@link CohortDueMoved}. */
    @Transactional
    public void moveDue(CohortId id, String stage, LocalDate to, String reason, Actor by) {
        var cohort = cohort(id);
        new CohortChecks().needed("reason", reason, 500).passOrThrow();
        var from = rows.dates(id).stream().filter(date -> date.stage().equals(stage)).findFirst().orElseThrow(NotFound::new).due();
        if (from.equals(to)) {
            throw InvalidInput.of("due", "cohort.due.same");
        }
        var opens = LocalDate.ofInstant(cohort.opensAt(), regions.zone(cohort.region()));
        if (to.isBefore(opens)) {
            throw InvalidInput.of("due", "cohort.due.before-opening");
        }
        var now = Instant.now(clock);
        if (!store.moveDue(id, stage, from, to, reason.strip(), by, now)) {
            throw new Conflict("cohort.due.moved-meanwhile");
        }
        var zone = regions.zone(cohort.region());
        publisher.publishEvent(new CohortDueMoved(id, stage, Cohorts.endOf(from, zone), Cohorts.endOf(to, zone), reason.strip(), by, now));
        record("cohort-due-moved", by, cohort.region(), id, stage + " " + from + " " + to);
    }

    /** Removes a practice cohort with all that upper modules keep of it. Publishes {@link CohortWiped}.
     * @throws Refused if the cohort is no practice */
    @Transactional
    public void wipe(CohortId id, Actor by) {
        var cohort = cohort(id);
        if (!cohort.practice()) {
            throw new Refused("cohort.wipe.not-practice");
        }
        publisher.publishEvent(new CohortWiped(id, cohort.region(), by, Instant.now(clock)));
        materials.removeAll(id);
        photos.removeAll(id);
        events.removeAll(id);
        store.delete(id);
        record("cohort-wiped", by, cohort.region(), id, "");
    }

    private Cohort cohort(CohortId id) {
        return rows.find(id).map(CohortRows.Stored::cohort).orElseThrow(NotFound::new);
    }

    private void record(String action, Actor by, RegionId region, CohortId id, String detail) {
        audit.record(action, Optional.of(by.person().value()), Optional.of(region.value()), id.value(), detail);
    }
}
