package id.labinov.review;

import id.labinov.innovation.Innovations;
import id.labinov.journey.Journeys;
import id.labinov.journey.OpenTask;
import id.labinov.journey.TaskHolderChanged;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who gets a judgment by hand joins the jury, so that the dossier opens; who gave it away leaves it. */
@Component
class HandedOnJudgments {

    private final Journeys journeys;
    private final Innovations innovations;
    private final Reviewers reviewers;

    HandedOnJudgments(Journeys journeys, Innovations innovations, Reviewers reviewers) {
        this.journeys = journeys;
        this.innovations = innovations;
        this.reviewers = reviewers;
    }

    @EventListener
    void on(TaskHolderChanged event) {
        if (event.from().isEmpty() || event.to().isEmpty()) {
            return;
        }
        journeys.openTask(event.task()).map(OpenTask::role).filter(Role.REVIEWER::equals).ifPresent(role -> reviewers.handOn(
                innovations.find(event.happening().innovation()).orElseThrow(NotFound::new), event.from().get(), event.to().get(), event.happening().by()));
    }
}
