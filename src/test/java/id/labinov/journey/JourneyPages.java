package id.labinov.journey;

import id.labinov.LabinovApplication;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application with its pages; one context for all tests of the path's pages. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = LabinovApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(JourneyWorlds.class)
@Tag("postgres")
public @interface JourneyPages {}
