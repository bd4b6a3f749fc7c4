package id.labinov.certificate;

import id.labinov.cohort.CohortId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A certificate as it was issued.
 * @param code unguessable: whoever knows it may verify
 * @param occasion the event, or the cohort as a whole
 * @param body the wording, filled
 * @param signatory the position as printed, with Plt. or Plh. before it */
record Certificate(UUID id, String code, RegionId region, String number, CertificateKind kind, CohortId cohort, UUID occasion, PersonId person,
        String name, String activity, String dates, String regionName, String letterhead, String title, String body, String signedAt,
        String signatory, String holder, String holderNumber, Optional<UUID> logo, LocalDate issuedOn, Optional<Instant> revokedAt) {

    public boolean valid() {
        return revokedAt.isEmpty();
    }
}
