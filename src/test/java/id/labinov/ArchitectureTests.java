package id.labinov;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;

class ArchitectureTests {

    private static final JavaClasses APPLICATION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("id.labinov");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken.rules");

    private static final DescribedPredicate<JavaClass> FEEL = DescribedPredicate.describe("FEEL",
            type -> type.getPackageName().startsWith("org.camunda.feel"));
    private static final DescribedPredicate<JavaClass> ENGINE = DescribedPredicate.describe("the engine",
            type -> type.getPackageName().startsWith("org.camunda") && !FEEL.test(type));

    static final ArchRule ENGINE_IN_ONE_PACKAGE = noClasses().that().resideOutsideOfPackage("id.labinov.journey.engine")
            .should(dependOnClassesThat(ENGINE));
    static final ArchRule FEEL_ONLY_IN_FORMS = noClasses().that().resideOutsideOfPackages("id.labinov.form", "id.labinov.journey.engine")
            .should(dependOnClassesThat(FEEL));
    static final ArchRule TIME_FROM_THE_CLOCK = noClasses().should().callMethodWhere(asksTheSystemForTheTime());
    static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE = classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate();
    static final ArchRule NO_FIELD_INJECTION = noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class)
            .orShould().beAnnotatedWith("jakarta.annotation.Resource").orShould().beAnnotatedWith("jakarta.inject.Inject");
    /** An open stream keeps its connection: a list does not. */
    static final ArchRule NO_OPEN_RESULTS = noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");
    static final ArchRule FLAT_PACKAGES = classes().should(new Flat());

    private static DescribedPredicate<JavaMethodCall> asksTheSystemForTheTime() {
        return DescribedPredicate.describe("ask for the time without the Clock", call -> {
            var asked = call.getTarget();
            var now = asked.getName().equals("now") && asked.getOwner().isAssignableTo(TemporalAccessor.class)
                    && asked.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            var system = asked.getOwner().isEquivalentTo(System.class) && asked.getName().equals("currentTimeMillis");
            return now || system;
        });
    }

    static Stream<Arguments> rules() {
        return Map.of("engine", ENGINE_IN_ONE_PACKAGE, "feel", FEEL_ONLY_IN_FORMS, "clock", TIME_FROM_THE_CLOCK,
                "controllers", CONTROLLERS_ARE_PACKAGE_PRIVATE, "injection", NO_FIELD_INJECTION, "packages", FLAT_PACKAGES,
                "results", NO_OPEN_RESULTS)
                .entrySet().stream().map(rule -> Arguments.of(rule.getKey(), rule.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void applicationKeepsTheRule(String name, ArchRule rule) {
        rule.check(APPLICATION);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void ruleFindsWhatBreaksIt(String name, ArchRule rule) {
        assertThat(rule.evaluate(BROKEN).hasViolation()).isTrue();
    }

    @Test
    void oneClassEvaluatesConditions() {
        assertThat(APPLICATION.stream().filter(type -> type.getPackageName().equals("id.labinov.form"))
                .filter(type -> type.getDirectDependenciesFromSelf().stream().anyMatch(use -> FEEL.test(use.getTargetClass())))
                .map(ArchitectureTests::outermost).distinct()).hasSizeLessThanOrEqualTo(1);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTests::outermost).orElse(type.getName());
    }
}
