package id.labinov.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SilenceTests {

    private static final Duration FOR_EVER = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void nobodyIsInsideWhileItIsSilent() throws Exception {
        var silence = new Silence(FOR_EVER);
        var inside = new AtomicInteger();
        var disturbed = new AtomicInteger();

        var works = IntStream.range(0, 8).mapToObj(number -> threads.submit((Callable<Void>) () -> {
            for (var round = 0; round < 300; round++) {
                silence.enter();
                inside.incrementAndGet();
                Thread.onSpinWait();
                inside.decrementAndGet();
                silence.leave();
                silence.in(() -> disturbed.addAndGet(inside.get()));
            }
            return null;
        })).toList();
        for (var work : works) {
            work.get(1, TimeUnit.MINUTES);
        }

        assertThat(disturbed.get()).isEqualTo(0);
    }

    @Test
    void whatManyWantIsDoneOnceForThoseWhoCameBeforeItBegan() throws Exception {
        var silence = new Silence(FOR_EVER);
        var times = new AtomicInteger();
        silence.enter();
        var early = waiting(() -> silence.in(times::incrementAndGet));
        var late = waiting(() -> silence.in(times::incrementAndGet));

        silence.leave();
        early.join(FOR_EVER.toMillis());
        late.join(FOR_EVER.toMillis());

        assertThat(times.get()).isEqualTo(1);
    }

    @Test
    void oneTransactionInsideAnotherNeverWaitsForItself() throws Exception {
        var silence = new Silence(FOR_EVER);
        var times = new AtomicInteger();

        threads.submit(() -> {
            silence.enter();
            silence.enter();
            silence.leave();
            silence.in(times::incrementAndGet);
            silence.leave();
            silence.in(times::incrementAndGet);
        }).get(1, TimeUnit.MINUTES);

        assertThat(times.get()).isEqualTo(2);
    }

    @Test
    void whatTakesVeryLongDoesNotStopTheOthers() throws Exception {
        var silence = new Silence(Duration.ofMillis(50));
        var times = new AtomicInteger();
        silence.enter();

        threads.submit(() -> silence.in(times::incrementAndGet)).get(1, TimeUnit.MINUTES);

        assertThat(times.get()).isEqualTo(1);
        silence.leave();
    }

    /** A thread that has come as far as it can. */
    private static Thread waiting(Runnable work) {
        var thread = new Thread(work);
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }
}
