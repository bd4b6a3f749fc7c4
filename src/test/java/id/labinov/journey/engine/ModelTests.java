package id.labinov.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.labinov.journey.Decision;
import id.labinov.journey.Stage;
import id.labinov.people.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models, forms and texts fit together. That each step has exactly one implementation is seen by {@code StepsProcessTests}. */
class ModelTests {

    private static final Path BPMN = Path.of("bpmn");
    private static final Path FORMS = Path.of("forms");

    static List<Path> models() throws IOException {
        try (var files = Files.list(BPMN)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelHasATimeToLive(Path file) {
        assertThat(model(file).getModelElementsByType(Process.class)).allMatch(process -> process.getCamundaHistoryTimeToLiveString() != null);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyUserTaskHasItsFormInItsVersionAndAKnownRole(Path file) {
        for (var task : model(file).getModelElementsByType(UserTask.class)) {
            assertThat(task.getCamundaFormRef()).isEqualTo(task.getId());
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(FORMS.resolve(task.getId() + ".form")).exists();
            assertThat(Role.valueOf(task.getCamundaCandidateGroups())).isNotNull();
            assertThat(task.getName()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void onlyReviewersAreAssignedByTheModel(Path file) {
        assertThat(model(file).getModelElementsByType(UserTask.class).stream().filter(task -> task.getCamundaAssignee() != null)
                .map(UserTask::getCamundaCandidateGroups)).allMatch(Role.REVIEWER.name()::equals);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyVariableUsedIsDeclared(Path file) {
        assertThat(ModelCheck.undeclared(model(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingInAModelRunsCodeButTheStep(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContain("camunda:class", "camunda:expression", "<bpmn:script", "camunda:script", "Listener",
                "camunda:connector", "camunda:topic");
        assertThat(ModelCheck.elements(model(file)).filter(ModelCheck::runsStep).map(ModelTests::delegates).flatMap(List::stream))
                .allMatch("${step}"::equals);
    }

    @Test
    void onlyWhatIsMissingIsNamed() throws IOException {
        var steps = new TreeSet<String>();
        for (var file : models()) {
            ModelCheck.elements(model(file)).filter(ModelCheck::runsStep).map(StepDelegate::stepName).forEach(steps::add);
        }
        var forms = new TreeSet<String>();
        try (var files = Files.list(FORMS)) {
            files.map(file -> file.getFileName().toString().replace(".form", "")).forEach(forms::add);
        }

        assertThat(steps).containsExactlyInAnyOrder("choose-reviewers", "seal-dossier", "register-submission", "open-gate", "send-path-back", "end-path");
        for (var file : models()) {
            assertThat(ModelCheck.missing(model(file), steps, forms)).isEmpty();
        }
        steps.remove("seal-dossier");
        forms.remove("review");
        assertThat(ModelCheck.missing(model(BPMN.resolve("innovation-journey.bpmn")), steps, forms))
                .containsExactlyInAnyOrder("step seal-dossier", "form review");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everythingIsDrawn(Path file) {
        var model = model(file);
        var shapes = model.getModelElementsByType(BpmnShape.class).stream().map(shape -> shape.getBpmnElement().getId()).toList();
        var edges = model.getModelElementsByType(BpmnEdge.class).stream().map(edge -> edge.getBpmnElement().getId()).toList();

        assertThat(shapes).containsExactlyInAnyOrderElementsOf(ids(model, FlowNode.class));
        assertThat(edges).containsExactlyInAnyOrderElementsOf(ids(model, SequenceFlow.class));
    }

    @Test
    void noFormIsUnused() throws IOException {
        var used = new TreeSet<String>();
        for (var file : models()) {
            model(file).getModelElementsByType(UserTask.class).forEach(task -> used.add(task.getId()));
        }
        used.addAll(formsOfModules());
        try (var files = Files.list(FORMS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".form", "")).toList())
                    .containsExactlyInAnyOrderElementsOf(used);
        }
    }

    /** A module may ask with a form of its own, beside the path: it names it once, as FORM. */
    private static List<String> formsOfModules() throws IOException {
        var named = Pattern.compile("String FORM = \"([a-z-]+)\"");
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(file -> file.toString().endsWith(".java")).flatMap(file -> {
                try {
                    return named.matcher(Files.readString(file)).results().map(found -> found.group(1));
                } catch (IOException unreadable) {
                    throw new java.io.UncheckedIOException(unreadable);
                }
            }).toList();
        }
    }

    @Test
    void stagesFollowEachOtherInTheOrderDrawn() {
        assertThat(drawn().stages().stream().map(Stage::order)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(drawn().stages().stream().map(Stage::key)).containsExactlyElementsOf(PathFixtures.ALL);
        assertThat(drawn().gates().stream().map(DrawnPath.Gate::key))
                .containsExactly("DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION", "SIGN_OFF");
        assertThat(drawn().gateOfTask().values()).containsExactlyInAnyOrderElementsOf(drawn().gates().stream().map(DrawnPath.Gate::key).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyStageHasItsTexts(String bundle) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle))) {
            texts.load(reader);
        }

        for (var stage : drawn().stages()) {
            assertThat(texts).containsKeys("stage." + stage.key() + ".name", "stage." + stage.key() + ".purpose");
        }
    }

    static List<String> languages() {
        return List.of("stages.properties", "stages_en.properties");
    }

    @Test
    void everyAnswerOfADecisionFormIsAWayOfTheModel() throws IOException {
        for (var task : drawn().gateOfTask().entrySet()) {
            var ways = ways(drawn().gates().stream().filter(gate -> gate.key().equals(task.getValue())).findFirst().orElseThrow());
            assertThat(answers(task.getKey())).as(task.getKey()).isSubsetOf(ways);
        }
        assertThat(answers("submission-decision")).isSubsetOf("ADVANCE", "COMPLETE", "RETURN", "NOT_SELECTED");
    }

    /** The default way, and every decision that a condition behind the gate's call names; later is asked inside the gate. */
    private static Set<String> ways(DrawnPath.Gate gate) {
        var ways = new TreeSet<>(Set.of(Decision.ADVANCE.name(), Decision.EXCUSE.name(), Decision.LATER.name()));
        var path = model(BPMN.resolve("innovation-journey.bpmn"));
        for (var flow : path.getModelElementsByType(SequenceFlow.class)) {
            var condition = flow.getConditionExpression() == null ? "" : flow.getConditionExpression().getTextContent();
            var inside = ((BaseElement) flow.getParentElement()).getId().equals(gate.stage());
            Arrays.stream(Decision.values()).map(Enum::name).filter(name -> inside && condition.contains("decision == '" + name + "'")).forEach(ways::add);
        }
        return ways;
    }

    private static List<String> answers(String form) throws IOException {
        var answers = new ArrayList<String>();
        var root = new ObjectMapper().readTree(FORMS.resolve(form + ".form").toFile());
        all(root).filter(node -> node.path("key").asText().equals("decision")).forEach(field -> field.path("values")
                .forEach(value -> answers.add(value.path("value").asText())));
        assertThat(answers).isNotEmpty();
        return answers;
    }

    private static Stream<JsonNode> all(JsonNode node) {
        var inner = new ArrayList<JsonNode>();
        node.path("components").forEach(inner::add);
        return Stream.concat(Stream.of(node), inner.stream().flatMap(ModelTests::all));
    }

    private static List<String> delegates(BaseElement element) {
        var camunda = "http://camunda.org/schema/1.0/bpmn";
        return Stream.concat(Stream.of(element.getDomElement()), element.getDomElement().getChildElements().stream())
                .map(dom -> dom.getAttribute(camunda, "delegateExpression")).filter(value -> value != null).toList();
    }

    private static <T extends BaseElement> List<String> ids(BpmnModelInstance model, Class<T> type) {
        return model.getModelElementsByType(type).stream().map(BaseElement::getId).toList();
    }

    private static DrawnPath drawn() {
        return DrawnPath.read(model(BPMN.resolve("innovation-journey.bpmn")), model(BPMN.resolve("gate.bpmn")));
    }

    private static BpmnModelInstance model(Path file) {
        return Bpmn.readModelFromFile(file.toFile());
    }
}
