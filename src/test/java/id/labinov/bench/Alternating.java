package id.labinov.bench;

import java.util.ArrayList;
import java.util.List;

/** Measures two things in turn, the first one changing from round to round, so that both meet the same machine. */
final class Alternating {

    /** Something that does its share of work once. */
    interface Work {
        void run() throws Exception;
    }

    /** @param first seconds of each round
     * @param second seconds of each round */
    record Times(List<Double> first, List<Double> second) {

        /** How fast the first is, as a share of the second, round by round. */
        List<Double> speeds() {
            var speeds = new ArrayList<Double>();
            for (int i = 0; i < first.size(); i++) {
                speeds.add(second.get(i) / first.get(i));
            }
            return speeds;
        }
    }

    private Alternating() {}

    static Times measure(int rounds, Work first, Work second) throws Exception {
        var times = new Times(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            if (round % 2 == 0) {
                times.first().add(seconds(first));
                times.second().add(seconds(second));
            } else {
                times.second().add(seconds(second));
                times.first().add(seconds(first));
            }
        }
        return times;
    }

    static double seconds(Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
