package id.labinov.notification;

import id.labinov.journey.JourneyPages;
import id.labinov.people.TravellingClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** The whole application with a mail server and a clock that tests move; one context for all tests of this module. Mails leave when a test says
 * {@link Postman#drain()}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JourneyPages
@TestPropertySource(properties = {"labinov.mail.timeout=1s", "labinov.mail.connect-timeout=1s"})
@Import({PostOffice.class, TravellingClock.class, Tellings.class})
@interface MailPages {}
