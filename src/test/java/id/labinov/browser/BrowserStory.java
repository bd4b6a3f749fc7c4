package id.labinov.browser;

import id.labinov.LabinovApplication;
import id.labinov.people.TravellingClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole application on a port of its own; one context for all stories, and each story has a region of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = LabinovApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Towns.class, Gathering.class, TravellingClock.class})
@interface BrowserStory {}
