package id.labinov.certificate;

import id.labinov.people.PositionId;
import java.util.Optional;
import java.util.UUID;

/** The wording of a kind of certificate in a region.
 * @param signedAt the town before the date of issue, may be empty
 * @param own whether the region changed the delivered wording
 * @param version of the region's row, 0 for the delivered wording */
record CertificateTemplate(String title, String body, String signedAt, Optional<PositionId> signatory, Optional<UUID> logo, boolean own, int version) {

    static CertificateTemplate delivered(String title, String body) {
        return new CertificateTemplate(title, body, "", Optional.empty(), Optional.empty(), false, 0);
    }
}
