package id.labinov.journey;

import java.util.function.IntSupplier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets process tests sweep by hand. */
@TestConfiguration(proxyBeanMethods = false)
public class DeadlineTestAccess {

    @Bean
    IntSupplier sweepAndCount(Deadlines deadlines) {
        return deadlines::fireDue;
    }

    @Bean
    Runnable sweepDeadlines(Deadlines deadlines) {
        return deadlines::fireDue;
    }
}
