package id.labinov.journey.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a model needs from the code and the forms around it, and does not find. */
final class ModelCheck {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("'[^']*'|[A-Za-z_][A-Za-z_0-9]*");
    private static final Set<String> WORDS = Set.of("step", "true", "false", "null", "and", "or", "not", "empty", "eq", "ne");

    private ModelCheck() {}

    static List<String> missing(BpmnModelInstance model, Set<String> steps, Set<String> forms) {
        var missing = new ArrayList<String>();
        elements(model).filter(ModelCheck::runsStep).map(StepDelegate::stepName).filter(name -> !steps.contains(name))
                .forEach(name -> missing.add("step " + name));
        model.getModelElementsByType(UserTask.class).stream().map(UserTask::getCamundaFormRef).filter(form -> !forms.contains(form))
                .forEach(form -> missing.add("form " + form));
        undeclared(model).forEach(name -> missing.add("variable " + name));
        return missing;
    }

    static List<String> undeclared(BpmnModelInstance model) {
        return EXPRESSION.matcher(Bpmn.convertToString(model)).results()
                .flatMap(found -> NAME.matcher(found.group(1).replace("&#39;", "'").replace("&apos;", "'")).results()).map(name -> name.group())
                .filter(name -> !name.startsWith("'") && !WORDS.contains(name) && !name.equals("amp")
                        && !JourneyVariables.declared(name)).distinct().toList();
    }

    static Stream<FlowElement> elements(BpmnModelInstance model) {
        return model.getModelElementsByType(FlowElement.class).stream();
    }

    /** A service task names the delegate itself, a message event in its definition. What stands inside a sub-process is not its own. */
    static boolean runsStep(FlowElement element) {
        return Stream.concat(Stream.of(element.getDomElement()), element.getDomElement().getChildElements().stream()
                        .filter(child -> child.getLocalName().endsWith("EventDefinition")))
                .anyMatch(own -> own.getAttribute(BpmnModelConstants.CAMUNDA_NS, "delegateExpression") != null);
    }
}
