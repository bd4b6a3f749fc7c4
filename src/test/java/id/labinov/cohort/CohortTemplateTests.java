package id.labinov.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import id.labinov.web.InvalidInput.FieldMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohortTemplateTests {

    private final TemplateRules rules = new TemplateRules(new SevenStages());

    @Test
    void everyTemplateThatComesWithTheApplicationFitsTheStages() throws Exception {
        var templates = new TemplateFiles().all();

        assertThat(templates.keySet()).containsExactly("klinik-saja", "lab-1-tahun", "lab-3-hari", "lomba", "workshop");
        assertThat(templates.values()).allSatisfy(template -> assertThat(rules.problems(template)).isEmpty());
    }

    @Test
    void templatesEnterThePathWhereTheirKindOfProgrammeStarts() throws Exception {
        var templates = new TemplateFiles().all();

        assertThat(templates.get("lab-3-hari").stageKeys()).isEqualTo(new SevenStages().keys());
        assertThat(templates.get("klinik-saja").stageKeys().get(0)).isEqualTo("DOCUMENTATION");
        assertThat(templates.get("lomba").stageKeys().get(0)).isEqualTo("DISPLAY");
        assertThat(templates.get("workshop").stageKeys()).isEmpty();
    }

    @Test
    void onlyTheSignOffBlocksWhereATemplateSaysNothing() throws Exception {
        var template = TemplateFiles.read("name: Kosong\nstages: [{stage: DESIGN, days: 3}]\n");

        assertThat(template.policies(List.of("DESIGN", "SIGN_OFF")))
                .containsEntry("DESIGN", GatePolicy.CONTINUES).containsEntry("SIGN_OFF", GatePolicy.BLOCKS);
    }

    @Test
    void aTemplateMayWaiveTheSignOff() throws Exception {
        var template = TemplateFiles.read("name: Warga\nstages: [{stage: SUBMISSION, days: 3}]\ngates: {SIGN_OFF: OFF}\n");

        assertThat(rules.problems(template)).isEmpty();
        assertThat(template.gate("SIGN_OFF")).isEqualTo(GatePolicy.OFF);
    }

    @Test
    void eachThingThatDoesNotFitGetsItsOwnSentence() throws Exception {
        var template = TemplateFiles.read("""
                name: ""
                reviewers: 12
                stages: [{stage: DESIGN, days: 0}, {stage: DIAGNOSE, days: 3}, {stage: DIAGNOSE, days: 3}, {stage: PARTY, days: 1}]
                gates: {PARTY: BLOCKS, DISPLAY: OFF}
                events: [{name: Pameran, afterDays: -1, days: 1, stages: [DISPLAY]}]
                """);

        assertThat(rules.problems(template)).extracting(FieldMessage::messageKey).containsExactlyInAnyOrder(
                "cohort.template.name-missing", "cohort.settings.reviewers-range", "cohort.template.days-range",
                "cohort.template.stage-order", "cohort.template.stage-twice", "cohort.template.stage-unknown",
                "cohort.template.gate-unknown", "cohort.template.gate-not-walked", "cohort.template.event-days",
                "cohort.template.event-stage");
    }

    @Test
    void aMisspeltWordIsNotPassedOver() {
        assertThatThrownBy(() -> TemplateFiles.read("name: Lab\nreviewer: 2\n")).isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void whatIsWrittenReadsBackTheSame() throws Exception {
        var template = new TemplateFiles().all().get("lab-1-tahun");

        assertThat(TemplateFiles.read(TemplateFiles.write(template))).isEqualTo(template);
    }

    @Test
    void joinCodesHaveNoLettersThatLookAlike() {
        var codes = new JoinCodes();

        for (var count = 0; count < 200; count++) {
            assertThat(codes.next()).matches("[CDFGHJKMNPQRTVWXY34679]{6}");
        }
        assertThat(JoinCodes.normalised(" cd-f 34g")).isEqualTo("CDF34G");
    }
}
