package id.labinov.innovation;

import id.labinov.cohort.CohortId;
import id.labinov.people.AgencyId;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The registration page as it is submitted.
 * @param draft the id that the innovation will have: sent twice, it is registered once
 * @param leader NIP, e-mail or phone of the leader, where somebody else registers
 * @param seen ids of the similar innovations that were shown */
record RegistrationForm(String draft, String name, String summary, String agency, String cohort, String leader, String seen) {

    RegistrationForm {
        draft = uuid(text(draft)).map(InnovationId::new).orElseGet(InnovationId::next).toString();
        name = text(name);
        summary = text(summary);
        agency = text(agency);
        cohort = text(cohort);
        leader = text(leader);
        seen = text(seen);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    Optional<AgencyId> agencyId() {
        return uuid(agency).map(AgencyId::new);
    }

    Optional<CohortId> cohortId() {
        return uuid(cohort).map(CohortId::new);
    }

    InnovationId id() {
        return InnovationId.of(draft);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** @throws InvalidInput where something is missing or too long */
    void check() {
        var wrong = new ArrayList<FieldMessage>();
        FactsCheck.look("name", name, FactsCheck.NAME, true, wrong);
        FactsCheck.look("summary", summary, FactsCheck.SUMMARY, true, wrong);
        FactsCheck.look("leader", leader, 200, false, wrong);
        if (cohortId().isEmpty()) {
            wrong.add(new FieldMessage("cohort", "innovation.error.cohort-unknown", List.of()));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
