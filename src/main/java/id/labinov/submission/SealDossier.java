package id.labinov.submission;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.JourneyStep;
import org.springframework.stereotype.Component;

@Component
class SealDossier implements JourneyStep {

    private final Seals seals;

    SealDossier(Seals seals) {
        this.seals = seals;
    }

    @Override
    public String name() {
        return "seal-dossier";
    }

    @Override
    public void run(InnovationId innovation) {
        seals.seal(innovation);
    }
}
