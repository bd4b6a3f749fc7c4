package id.labinov.notification;

import id.labinov.journey.JourneyPages;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The whole application without a mail server: what is told is looked for in the application. One context for all of these tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JourneyPages
@Import({Ears.class, Story.class})
@interface ToldPages {}
