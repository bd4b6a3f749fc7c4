package id.labinov.journey;

import id.labinov.innovation.Innovations.Label;
import java.time.ZoneId;
import java.util.Optional;

/** A task as a list shows it: names instead of ids. */
record TaskLine(OpenTask task, Label innovation, String agency, String cohort, String position, String holder, String hint,
        boolean meantForMe, ZoneId zone) {

    public String nameKey() {
        return "task." + task.key() + ".title";
    }

    public Optional<String> agencyName() {
        return Optional.of(agency).filter(name -> !name.isEmpty());
    }
}
