package id.labinov.certificate;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortAccess;
import id.labinov.cohort.CohortId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who issues and revokes certificates and words them: those who plan the region's cohorts. Everybody gets the own ones. */
@Component
class CertificateAccess {

    private final CohortAccess cohorts;

    CertificateAccess(CohortAccess cohorts) {
        this.cohorts = cohorts;
    }

    boolean mayIssue(CurrentPerson me, RegionId region) {
        return cohorts.mayPlan(me, region);
    }

    Cohort mustIssue(CurrentPerson me, CohortId id) {
        var cohort = cohorts.mustSee(me, id);
        mustIssue(me, cohort.region());
        return cohort;
    }

    void mustIssue(CurrentPerson me, RegionId region) {
        if (!me.regions().contains(region)) {
            throw new NotFound();
        }
        if (!mayIssue(me, region)) {
            throw new Refused("certificate.access.issuers-only");
        }
    }

    /** Regions in which the person words certificates. */
    List<RegionId> worded(CurrentPerson me) {
        return me.regions().stream().filter(region -> mayIssue(me, region)).sorted(Comparator.comparing(RegionId::toString)).toList();
    }

    /** The region asked for, or the first one. */
    RegionId chosen(CurrentPerson me, Optional<RegionId> asked) {
        var region = asked.or(() -> worded(me).stream().findFirst()).orElseThrow(() -> new Refused("certificate.access.issuers-only"));
        mustIssue(me, region);
        return region;
    }

    /** The own one, or one of a region where the person issues them; a revoked one is no longer handed out.
     * @throws NotFound for everybody else: who knows the code can verify, not download */
    void mustHave(CurrentPerson me, Certificate certificate) {
        if (!me.id().equals(certificate.person()) && !mayIssue(me, certificate.region())) {
            throw new NotFound();
        }
        if (!certificate.valid()) {
            throw new Refused("certificate.access.revoked");
        }
    }
}
