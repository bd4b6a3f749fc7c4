package id.labinov.innovation;

import id.labinov.innovation.Innovation.InnovationForm;
import id.labinov.people.AgencyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a save of the facts page may change; the number, the region and the team have acts of their own. */
public record DossierFacts(String name, String shortName, String summary, Optional<AgencyId> leadAgency, List<AgencyId> agencies,
        Optional<InnovationForm> form, Optional<Boolean> digital, Optional<String> affair, List<Integer> sdgs,
        Optional<LocalDate> trialStart, Optional<LocalDate> implementationStart) {

    static DossierFacts of(Innovation innovation) {
        return new DossierFacts(innovation.name(), innovation.shortName(), innovation.summary(), innovation.leadAgency(),
                innovation.agencies(), innovation.form(), innovation.digital(), innovation.affair(), innovation.sdgs(),
                innovation.trialStart(), innovation.implementationStart());
    }
}
