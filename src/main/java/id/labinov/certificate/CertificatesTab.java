package id.labinov.certificate;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortTab;
import id.labinov.people.CurrentPerson;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way from a cohort's pages to its certificates. */
@Component
class CertificatesTab implements CohortTab {

    private final CertificateAccess access;

    CertificatesTab(CertificateAccess access) {
        this.access = access;
    }

    @Override
    public String messageKey() {
        return "certificate.issue.tab";
    }

    @Override
    public Optional<String> href(CurrentPerson me, Cohort cohort) {
        return access.mayIssue(me, cohort.region()) && !cohort.practice() ? Optional.of("/cohorts/" + cohort.id() + "/certificates") : Optional.empty();
    }
}
