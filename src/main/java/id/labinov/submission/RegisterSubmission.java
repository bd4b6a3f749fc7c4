package id.labinov.submission;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.JourneyStep;
import org.springframework.stereotype.Component;

@Component
class RegisterSubmission implements JourneyStep {

    private final Submissions submissions;

    RegisterSubmission(Submissions submissions) {
        this.submissions = submissions;
    }

    @Override
    public String name() {
        return "register-submission";
    }

    @Override
    public void run(InnovationId innovation) {
        submissions.register(innovation);
    }
}
