package id.labinov;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

class ModulesTests {

    @Test
    void modulesUseOnlyWhatTheirPackageInfoAllows() {
        ApplicationModules.of(LabinovApplication.class, new ImportOption.DoNotIncludeTests()).verify();
    }

    /** The same check, on two tiny modules of which the lower uses the upper. */
    @Test
    void useOfAModuleThatIsNotAllowedIsFound() {
        assertThatThrownBy(() -> ApplicationModules.of("broken.modules", (ImportOption) everywhere -> true).verify())
                .isInstanceOf(Violations.class).hasMessageContaining("lower").hasMessageContaining("upper");
    }
}
