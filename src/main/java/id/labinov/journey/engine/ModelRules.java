package id.labinov.journey.engine;

import static org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses models that could run code: classes, scripts, and expressions other than the one step. */
class ModelRules extends AbstractBpmnParseListener {

    private static final List<String> REFUSED_ATTRIBUTES = List.of("class", "expression", "variableMappingClass",
            "variableMappingDelegateExpression", "resource", "type", "topic");
    private static final List<String> REFUSED_ELEMENTS = List.of("script", "scriptTask", "executionListener", "taskListener", "connector",
            "businessRuleTask", "sendTask");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        check(root);
    }

    private void check(Element element) {
        if (REFUSED_ELEMENTS.contains(element.getTagName())) {
            throw refused(element, element.getTagName());
        }
        REFUSED_ATTRIBUTES.stream().filter(name -> element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, name) != null).findFirst()
                .ifPresent(name -> { throw refused(element, name); });
        var delegate = element.attributeNS(CAMUNDA_BPMN_EXTENSIONS_NS, "delegateExpression");
        if (delegate != null && !delegate.equals("${step}")) {
            throw refused(element, delegate);
        }
        element.elements().forEach(this::check);
    }

    private static ProcessEngineException refused(Element element, String what) {
        return new ProcessEngineException("A model may not use '" + what + "' (line " + element.getLine() + "): only ${step} and variables.");
    }
}
