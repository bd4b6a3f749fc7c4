package id.labinov.journey.engine;

import id.labinov.LabinovApplication;
import id.labinov.flow.ProjectionAgrees;
import id.labinov.journey.DeadlineTestAccess;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application with the real engine; jobs and timers are fired by hand, time is moved by the clock. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = LabinovApplication.class)
@Import({PathFixtures.class, DeadlineTestAccess.class})
@ExtendWith(ProjectionAgrees.class)
@interface ProcessTest {}
