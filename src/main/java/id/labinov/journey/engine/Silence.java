package id.labinov.journey.engine;

import java.time.Duration;

/** Waits for a moment in which no transaction writes, and holds the others back for its length. Threads that want something done in such
 * a moment share it. Nobody waits longer than the patience: what takes very long must not stop everybody else. */
final class Silence {

    private final Duration patience;
    private final ThreadLocal<int[]> depth = ThreadLocal.withInitial(() -> new int[1]);
    /** Threads inside a transaction. */
    private int inside;
    /** Somebody waits for silence, or has it. */
    private boolean wanted;
    private long begun;
    private long done;

    Silence(Duration patience) {
        this.patience = patience;
    }

    /** A transaction begins in this thread; one inside another one never waits. */
    void enter() {
        if (depth.get()[0]++ == 0) {
            synchronized (this) {
                await(() -> !wanted);
                inside++;
            }
        }
    }

    void leave() {
        if (--depth.get()[0] == 0) {
            depth.remove();
            synchronized (this) {
                inside--;
                notifyAll();
            }
        }
    }

    /** Does it in a silent moment that begins from now on, or lets somebody do it who was about to. */
    void in(Runnable act) {
        var own = depth.get()[0] > 0 ? 1 : 0;
        synchronized (this) {
            // Who waits here does not write: an outer transaction of this thread stands still.
            inside -= own;
            notifyAll();
            var need = begun + 1;
            await(() -> !wanted || done >= need);
            if (done >= need) {
                await(() -> !wanted);
                inside += own;
                return;
            }
            wanted = true;
            await(() -> inside == 0);
            begun++;
        }
        try {
            act.run();
        } finally {
            synchronized (this) {
                done = begun;
                wanted = false;
                inside += own;
                notifyAll();
            }
        }
    }

    private interface Condition {
        boolean holds();
    }

    private void await(Condition condition) {
        var until = System.nanoTime() + patience.toNanos();
        try {
            for (var left = patience.toMillis(); left > 0 && !condition.holds(); left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
