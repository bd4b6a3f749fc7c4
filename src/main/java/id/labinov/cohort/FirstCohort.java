package id.labinov.cohort;

import id.labinov.people.RegionId;
import id.labinov.people.SetUpStep;
import java.util.List;
import org.springframework.stereotype.Component;

/** After the first start: the region's first cohort, from a template. */
@Component
class FirstCohort implements SetUpStep {

    private final Cohorts cohorts;

    FirstCohort(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String titleKey() {
        return "cohort.set-up.title";
    }

    @Override
    public String helpKey() {
        return "cohort.set-up.help";
    }

    @Override
    public String href(RegionId region) {
        return "/cohorts/new";
    }

    @Override
    public boolean done(RegionId region) {
        return !cohorts.in(List.of(region)).isEmpty();
    }
}
