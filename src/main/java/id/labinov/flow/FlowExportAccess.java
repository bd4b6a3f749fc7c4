package id.labinov.flow;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.Cohorts;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may take a log out of the house: managers and administrators of its region, with pseudonyms; ids of people only administrators. */
@Component
class FlowExportAccess {

    private final Cohorts cohorts;
    private final Innovations innovations;

    FlowExportAccess(Cohorts cohorts, Innovations innovations) {
        this.cohorts = cohorts;
        this.innovations = innovations;
    }

    List<RegionId> regions(CurrentPerson me) {
        return me.regions().stream().filter(region -> mayExport(me, region)).sorted((a, b) -> a.toString().compareTo(b.toString())).toList();
    }

    /** Practice is in no figure and in no file. */
    List<Cohort> cohorts(CurrentPerson me) {
        return cohorts.in(regions(me)).stream().filter(cohort -> !cohort.practice()).toList();
    }

    boolean mayExport(CurrentPerson me, RegionId region) {
        return me.event().isEmpty() && me.hasAny(region, Role.MANAGER, Role.ADMINISTRATOR);
    }

    boolean mayKnowPeople(CurrentPerson me, RegionId region) {
        return mayExport(me, region) && me.has(Role.ADMINISTRATOR, region);
    }

    /** What is asked for: a region, or one cohort.
     * @throws NotFound for what is another region's */
    ExportSubject mustExport(CurrentPerson me, String scope) {
        return subjects(me).stream().filter(subject -> subject.id().toString().equals(scope)).findFirst().orElseThrow(NotFound::new);
    }

    /** Innovations on whose jury the person must not look. */
    Set<InnovationId> own(CurrentPerson me) {
        var own = new HashSet<>(innovations.ofMember(me.id()));
        own.addAll(innovations.ofAgencies(me.agencies()));
        return own;
    }

    /** Each region, and each cohort in it. */
    List<ExportSubject> subjects(CurrentPerson me) {
        var all = cohorts(me);
        return regions(me).stream().flatMap(region -> ExportSubject.of(region, all).stream()).toList();
    }
}
