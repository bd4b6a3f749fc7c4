package id.labinov.certificate;

import id.labinov.cohort.EventId;
import java.util.Optional;

/** Which certificates the page of a cohort speaks of, as chosen there.
 * @param days that somebody must have been there */
record Asked(String kind, String event, String days) {

    CertificateKind chosen() {
        return kind == null || kind.isEmpty() ? CertificateKind.PARTICIPANT : CertificateKind.of(kind);
    }

    /** Empty for the cohort as a whole. */
    Optional<EventId> occasion() {
        return event == null || event.isEmpty() ? Optional.empty() : Optional.of(EventId.of(event));
    }

    /** At least one; more than there were would leave everybody out by a slip of the finger. */
    int least(Occasion occasion) {
        var typed = days != null && days.strip().matches("\\d{1,4}") ? Integer.parseInt(days.strip()) : occasion.days();
        return Math.max(1, Math.min(typed, Math.max(1, occasion.days())));
    }

    /** Of coaches no attendance is noted: whoever issues chooses them. */
    boolean fulfilledBy(Candidates.Candidate candidate, Occasion occasion) {
        return chosen() == CertificateKind.COACH || candidate.days() >= least(occasion);
    }

    String query(Occasion occasion) {
        return "kind=" + chosen().word() + "&event=" + occasion().map(EventId::toString).orElse("") + "&days=" + least(occasion);
    }
}
