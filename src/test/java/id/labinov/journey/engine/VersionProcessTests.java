package id.labinov.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.labinov.form.FormVersion;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.ActFailed;
import id.labinov.journey.FailedJobs;
import id.labinov.journey.FailedJobs.FailedJob;
import id.labinov.journey.Journeys;
import id.labinov.journey.engine.PathFixtures.World;
import id.labinov.web.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.util.ReflectionTestUtils;

/** Models that change, models that are refused, and automatic acts that fail. */
@ProcessTest
@RecordApplicationEvents
@Tag("postgres")
class VersionProcessTests {

    @Autowired
    World world;
    @Autowired
    Journeys journeys;
    @Autowired
    FailedJobs failed;
    @Autowired
    Models models;
    @Autowired
    StartCheck check;
    @Autowired
    StepDelegate steps;
    @Autowired
    RepositoryService repository;
    @Autowired
    RuntimeService runtime;
    @Autowired
    ManagementService management;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    ApplicationEvents events;

    @Test
    void anOpenPathWalksOnInItsOwnVersionWithItsOwnForms() throws IOException {
        var place = world.aPlace();
        var old = world.anInnovation(place, "DISPLAY", Map.of("DISPLAY", "BLOCKS"));
        var oldForm = journeys.form(world.only(old).id());
        var first = models.path();
        var deployment = deployChanged();

        try {
            know(models.forms(deployment));
            ReflectionTestUtils.setField(models, "path", repository.createProcessDefinitionQuery().deploymentId(deployment)
                    .processDefinitionKey(Models.PATH).singleResult());
            var young = world.anInnovation(place, "DISPLAY", Map.of());

            assertThat(journeys.form(world.only(old).id())).isEqualTo(oldForm);
            assertThat(journeys.form(world.only(young).id()).hash()).isNotEqualTo(oldForm.hash());
            assertThat(versions(old, young)).containsExactly(1, 2);
            walkFromDisplay(old, place);
            assertThat(world.events(old)).endsWith("JourneyEnded - DONE");
            olderVersionIsNamedOnlyWhileItHasOpenPaths(place, first);
        } finally {
            ReflectionTestUtils.setField(models, "path", first);
            repository.deleteDeployment(deployment, true);
        }
    }

    /** As the forms of a delivery are known from its start on. */
    private void know(List<FormVersion> forms) {
        forms.forEach(form -> jdbc.sql("insert into form_version (form_key, hash, content, first_seen) values (?, ?, '{}', current_timestamp)")
                .params(form.key(), form.hash()).update());
    }

    private void olderVersionIsNamedOnlyWhileItHasOpenPaths(World.Place place, ProcessDefinition first) {
        var lacking = new HashSet<>(steps.names());
        lacking.remove("seal-dossier");
        var newest = models.path();
        ReflectionTestUtils.setField(models, "path", first);
        world.anInnovation(place, "DRUM_UP", Map.of());
        ReflectionTestUtils.setField(models, "path", newest);

        assertThat(check.olderWithout(steps.names())).isEmpty();
        assertThat(check.olderWithout(lacking)).containsExactly("innovation-journey version 1 needs step seal-dossier, which is not there");
    }

    private List<Integer> versions(InnovationId... innovations) {
        return List.of(innovations).stream().map(innovation -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(innovation.toString())
                .processDefinitionKey(Models.PATH).singleResult()).map(path -> models.definition(path.getProcessDefinitionId()).getVersion()).toList();
    }

    private void walkFromDisplay(InnovationId innovation, World.Place place) {
        world.decide(innovation, "display-worksheet", place.leader());
        world.decide(innovation, "display-decision", place.manager(), "decision", "ADVANCE");
        world.decide(innovation, "documentation-worksheet", place.leader());
        world.decide(innovation, "submission-worksheet", place.leader());
        world.decide(innovation, "submission-decision", place.manager(), "decision", "ADVANCE");
        world.decide(innovation, "record-submission", place.manager());
    }

    /** The next version names a task differently and asks other questions. */
    private String deployChanged() throws IOException {
        var next = repository.createDeployment().name("labinov-next");
        for (var folder : List.of("bpmn", "forms")) {
            try (var files = Files.list(Path.of(folder))) {
                for (var file : files.sorted().toList()) {
                    next.addString(folder + "/" + file.getFileName(), Files.readString(file).replace("Siapkan bahan pameran", "Siapkan pameran") + "\n");
                }
            }
        }
        return next.deploy().getId();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<bpmn:serviceTask id='act' camunda:class='java.lang.String' />",
        "<bpmn:serviceTask id='act' camunda:expression='${step}' />",
        "<bpmn:serviceTask id='act' camunda:delegateExpression='${dataSource}' />",
        "<bpmn:serviceTask id='act' camunda:type='external' camunda:topic='mail' />",
        "<bpmn:scriptTask id='act' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
        "<bpmn:serviceTask id='act' camunda:delegateExpression='${step}'><bpmn:extensionElements><camunda:executionListener event='start' "
                + "expression='${step}' /></bpmn:extensionElements></bpmn:serviceTask>"})
    void aModelThatCouldRunCodeIsNotDeployed(String act) {
        var before = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> repository.createDeployment().addString("bad.bpmn", model(act)).deploy())
                .isInstanceOf(ProcessEngineException.class).hasMessageContaining("only ${step} and variables");

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    private static String model(String act) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    targetNamespace="test"><bpmn:process id="bad" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="start" /><bpmn:sequenceFlow id="on" sourceRef="start" targetRef="act" />%s</bpmn:process></bpmn:definitions>""".formatted(act);
    }

    @Test
    void aFailedActIsNamedInItsRegionAndRunsAgainWhenAsked() {
        var place = world.aPlace();
        var stranger = world.aPlace();
        var innovation = world.anInnovation(place, "DRUM_UP", Map.of("DRUM_UP", "BLOCKS"));
        world.decide(innovation, "drum-up-worksheet", place.leader());
        world.decide(innovation, "drum-up-decision", place.head(), "decision", "LATER", "laterUntil", "2999-01-01");
        var job = management.createJobQuery().processInstanceId(gate(innovation)).singleResult();
        var visit = runtime.getVariable(gate(innovation), JourneyVariables.STAGE_VISIT);
        runtime.removeVariable(gate(innovation), JourneyVariables.STAGE_VISIT);
        management.setJobRetries(job.getId(), 1);
        assertThatThrownBy(() -> management.executeJob(job.getId())).isNotNull();

        assertThat(events.stream(ActFailed.class).toList()).extracting(ActFailed::innovation, ActFailed::region, ActFailed::job, ActFailed::step)
                .containsExactly(tuple(innovation, place.region().id(), job.getId(), "drum-up-decision"));
        assertThat(failed.in(List.of(stranger.region().id()))).isEmpty();
        assertThat(failed.in(List.of(place.region().id()))).extracting(FailedJob::id, FailedJob::innovation, FailedJob::step)
                .containsExactly(tuple(job.getId(), innovation, "drum-up-decision"));
        assertThatThrownBy(() -> failed.retry(job.getId(), List.of(stranger.region().id()), stranger.manager())).isInstanceOf(NotFound.class);
        runtime.setVariable(gate(innovation), JourneyVariables.STAGE_VISIT, visit);
        failed.retry(job.getId(), List.of(place.region().id()), place.manager());

        assertThat(failed.in(List.of(place.region().id()))).isEmpty();
        management.executeJob(job.getId());
        assertThat(world.keys(innovation)).containsExactly("drum-up-decision");
    }

    private String gate(InnovationId innovation) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(Models.GATE).processInstanceBusinessKey(innovation.toString()).singleResult().getId();
    }
}
