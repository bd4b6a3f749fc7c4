package id.labinov.certificate;

import id.labinov.cohort.Cohort;
import id.labinov.people.Actor;
import id.labinov.people.Regions;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Issues and revokes certificates. Who has one gets no second; a revoked one is not issued again. */
@Service
class Issuing {

    private final IssuingActs acts;
    private final CertificateRows rows;
    private final Regions regions;
    private final Clock clock;

    Issuing(IssuingActs acts, CertificateRows rows, Regions regions, Clock clock) {
        this.acts = acts;
        this.rows = rows;
        this.regions = regions;
        this.clock = clock;
    }

    /** Gives each of them a certificate with a number of the day's year.
     * @return how many are new
     * @throws InvalidInput if nobody would sign it
     * @throws Refused for a practice cohort */
    int issue(CertificateKind kind, Cohort cohort, Occasion occasion, List<Candidates.Candidate> to, Actor by) {
        if (cohort.practice()) {
            throw new Refused("certificate.issue.practice");
        }
        var today = LocalDate.ofInstant(clock.instant(), regions.zone(cohort.region()));
        try {
            rows.openYear(cohort.region(), today.getYear());
        } catch (DuplicateKeyException somebodyElseDidAtOnce) {
            // The row is there, which is all that is wanted.
        }
        return acts.issue(kind, cohort, occasion, to, today, by);
    }

    /** @param reason for the region's own books; the public page only says that it is revoked */
    void revoke(Certificate certificate, String reason, Actor by) {
        if (reason.isBlank()) {
            throw InvalidInput.of("reason", "certificate.revoke.reason-missing");
        }
        if (reason.length() > 500) {
            throw InvalidInput.of("reason", "certificate.input.too-long", 500);
        }
        if (reason.indexOf('\0') >= 0) {
            throw InvalidInput.of("reason", "certificate.input.unreadable");
        }
        if (!acts.revoke(certificate, reason.strip(), by)) {
            throw new Conflict("certificate.revoke.already");
        }
    }
}
