package id.labinov.flow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Kaplan and Meier's estimate: which share of visits lasts longer, open ones counted as far as they are known. */
record SurvivalCurve(List<Step> steps) {

    /** Sums of doubles miss 1/2 by a hair: reached is reached. Shares of real counts lie much further apart. */
    private static final double HAIR = 1e-9;

    /** @param survival share that lasts longer than this */
    record Step(Duration time, int atRisk, int events, double survival) {}

    /** Both in ascending order. A censoring at exactly the time of an event is still at risk there. */
    static SurvivalCurve of(List<Duration> closed, List<Duration> censored) {
        var steps = new ArrayList<Step>();
        var survival = 1.0;
        var gone = 0;
        for (int at = 0, next; at < closed.size(); at = next) {
            var time = closed.get(at);
            for (next = at; next < closed.size() && closed.get(next).equals(time); ) {
                next++;
            }
            while (gone < censored.size() && censored.get(gone).compareTo(time) < 0) {
                gone++;
            }
            var atRisk = closed.size() - at + censored.size() - gone;
            survival = survival * (atRisk - (next - at)) / atRisk;
            steps.add(new Step(time, atRisk, next - at, survival));
        }
        return new SurvivalCurve(steps);
    }

    /** Empty is an answer: not reached, too many are still open. */
    Optional<Duration> quantile(int percent) {
        var share = (100 - percent) / 100.0;
        return steps.stream().filter(step -> step.survival() <= share + HAIR).map(Step::time).findFirst();
    }
}
