package id.labinov.journey.engine;

import java.beans.FeatureDescriptor;
import java.util.Iterator;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/** All that an expression of a model can name: the step and the path's variables. No beans, no methods, no properties. */
class StepAndVariables extends ELResolver {

    private final StepDelegate step;

    StepAndVariables(StepDelegate step) {
        this.step = step;
    }

    /** The engine's expression manager, cut down to this. Beans set by a plugin come too late under the starter: it is replaced. */
    static JuelExpressionManager manager(StepDelegate step) {
        return new JuelExpressionManager() {
            @Override
            protected ELResolver createElResolver() {
                return new StepAndVariables(step);
            }
        };
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null) {
            return null;
        }
        if ("step".equals(property)) {
            context.setPropertyResolved(true);
            return step;
        }
        var scope = (VariableScope) context.getContext(VariableScope.class);
        var name = String.valueOf(property);
        if (scope != null && JourneyVariables.declared(name) && scope.hasVariable(name)) {
            context.setPropertyResolved(true);
            return scope.getVariable(name);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new ELException("a model sets no variable by expression: " + property);
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return List.<FeatureDescriptor>of().iterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
