package id.labinov.journey.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** Lets the engine read our clock: it asks its own static one, which matters where ours is moved (tests, the demo's past). */
class ClockInterceptor extends CommandInterceptor {

    private final Clock clock;

    ClockInterceptor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (clock.equals(Clock.systemUTC()) || Context.getCommandContext() != null) {
            return next.execute(command);
        }
        ClockUtil.setCurrentTime(Date.from(Instant.now(clock)));
        try {
            return next.execute(command);
        } finally {
            ClockUtil.reset();
        }
    }
}
