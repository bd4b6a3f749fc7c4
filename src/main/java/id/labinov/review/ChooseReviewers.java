package id.labinov.review;

import id.labinov.innovation.InnovationId;
import id.labinov.journey.JourneyStep;
import org.springframework.stereotype.Component;

/** Fills the jury when a proposal is assembled. */
@Component
class ChooseReviewers implements JourneyStep {

    private final Reviewers reviewers;

    ChooseReviewers(Reviewers reviewers) {
        this.reviewers = reviewers;
    }

    @Override
    public String name() {
        return "choose-reviewers";
    }

    @Override
    public void run(InnovationId innovation) {
        reviewers.choose(innovation);
    }
}
