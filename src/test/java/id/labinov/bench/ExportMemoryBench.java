package id.labinov.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.flow.FlowUnderMeasure;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an export keeps in memory while it is written: the same for a town and for a nation. */
class ExportMemoryBench {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("bench.flow.many", 100_000);
    private static final int ROUNDS = 3;
    private static final int LOOKS = 12;

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void exportOfAHundredTimesAsManyNeedsNoMoreMemory(BenchDatabase database) throws Exception {
        try (var small = StageTableBench.filled(database, FEW, FEW, false); var large = StageTableBench.filled(database, MANY, MANY, false)) {
            var few = new FlowUnderMeasure(small);
            var many = new FlowUnderMeasure(large);
            var fewBytes = written(few, Long.MAX_VALUE);
            var manyBytes = written(many, Long.MAX_VALUE);
            assertThat(manyBytes.count).isGreaterThan(fewBytes.count * (MANY / FEW) * 9 / 10);
            var ratios = new ArrayList<Double>();
            for (var round = 0; round < ROUNDS; round++) {
                var fewPeak = written(few, fewBytes.count / LOOKS).peak;
                ratios.add((double) written(many, manyBytes.count / LOOKS).peak / fewPeak);
            }
            new BenchReport().add("export-memory" + database.suffix(), "peak of what lives in memory during an XES export of 100,000 innovations / of 1,000", ratios,
                    Map.of("few", FEW, "many", MANY, "fewBytes", fewBytes.count, "manyBytes", manyBytes.count, "looks", LOOKS));
        }
    }

    private static Looking written(FlowUnderMeasure figures, long each) throws IOException {
        var out = new Looking(each);
        figures.xes(FlowMass.region(0), FlowMass.AS_OF, out);
        return out;
    }

    /** Forgets what is written, and looks now and then at what lives: what a collection leaves. */
    private static final class Looking extends OutputStream {

        private final long each;
        private long next;
        private long count;
        private long peak;

        private Looking(long each) {
            this.each = each;
            this.next = each;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
            if (count >= next) {
                next += each;
                System.gc();
                peak = Math.max(peak, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
        }
    }
}
