package id.labinov.certificate;

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

/** The module {@code certificate} with what it uses and a database of its own; one context for all its tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, module = "certificate", extraIncludes = {"web", "audit", "document", "people", "cohort"})
@AutoConfigureMockMvc
@Import(Workshop.class)
@TestPropertySource(properties = "camunda.bpm.enabled=false")
@Tag("postgres")
@interface CertificateModuleTest {}
