package id.labinov.journey;

import id.labinov.innovation.Innovations.Label;
import java.time.ZoneId;
import java.util.Optional;

/** A task as a list shows it: names instead of ids.
 * @param returned whether the worksheet came back and waits to be completed */
record TaskLine(OpenTask task, Label innovation, String agency, String cohort, String position, String holder, String hint,
        boolean meantForMe, boolean returned, ZoneId zone) {

    public String nameKey() {
        return "task." + task.key() + ".title";
    }

    public Optional<String> agencyName() {
        return Optional.of(agency).filter(name -> !name.isEmpty());
    }
}
