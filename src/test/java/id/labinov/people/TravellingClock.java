package id.labinov.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that tests move forward. */
@TestConfiguration(proxyBeanMethods = false)
public class TravellingClock {

    /** Reads the machine's time, moved ahead. */
    public static final class Moving extends Clock {

        private Duration ahead = Duration.ZERO;

        public void forward(Duration time) {
            ahead = ahead.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }

    @Bean
    Moving clock() {
        return new Moving();
    }
}
