package id.labinov.innovation;

import id.labinov.people.SignedIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** The module {@code innovation} with what it uses, its pages and a database of its own; one context for all its tests.
 * Who is signed in is said by {@link InnovationFixtures#signIn}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "innovation", extraIncludes = {"web", "audit", "document", "people", "cohort"})
@AutoConfigureMockMvc
@Import({InnovationFixtures.class, ShortPath.class, HeardEvents.class})
@MockitoBean(types = SignedIn.class)
@TestPropertySource(properties = {"camunda.bpm.enabled=false", "labinov.innovation.file-size=300KB"})
@Tag("postgres")
@interface InnovationModuleTest {}
