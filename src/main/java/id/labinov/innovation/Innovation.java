package id.labinov.innovation;

import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The dossier's facts; answers live in {@code form}, the path in {@code journey}.
 * @param number registration number, unique, for example {@code PRE-2023-0007}: a label, never a key
 * @param leadAgency whose head signs; empty for community innovators
 * @param agencies further agencies
 * @param affair key of the government affair, {@code innovation.affair.<key>}
 * @param sdgs goals 1 to 17
 * @param version for optimistic locking */
public record Innovation(InnovationId id, RegionId region, String number, String name, String shortName, String summary,
        Optional<AgencyId> leadAgency, List<AgencyId> agencies, Optional<InnovationForm> form, Optional<Boolean> digital,
        Optional<String> affair, List<Integer> sdgs, Optional<LocalDate> trialStart, Optional<LocalDate> implementationStart,
        int version) {

    /** Bentuk inovasi. Shown through {@code innovation.form.<NAME>}. */
    public enum InnovationForm { GOVERNANCE, PUBLIC_SERVICE, OTHER }

    /** Tahapan inovasi. Shown through {@code innovation.maturity.<NAME>}. */
    public enum Maturity { INITIATIVE, TRIAL, IMPLEMENTED }

    /** Follows from the dates as of a day in the region's zone. */
    public Maturity maturity(LocalDate today) {
        return maturity(trialStart, implementationStart, today);
    }

    static Maturity maturity(Optional<LocalDate> trialStart, Optional<LocalDate> implementationStart, LocalDate today) {
        if (implementationStart.filter(day -> !day.isAfter(today)).isPresent()) {
            return Maturity.IMPLEMENTED;
        }
        return trialStart.filter(day -> !day.isAfter(today)).isPresent() ? Maturity.TRIAL : Maturity.INITIATIVE;
    }
}
