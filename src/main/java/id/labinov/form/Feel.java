package id.labinov.form;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

/** Conditions written in FEEL; the only class that knows the FEEL engine. */
@Component
class Feel {

    private final FeelEngineApi engine;

    Feel(Clock clock) {
        engine = FeelEngineBuilder.forJava().withClock(() -> ZonedDateTime.now(clock)).build();
    }

    /** @throws IllegalExpression if it cannot be read or speaks of a field that is not there */
    Condition compile(String expression, Collection<String> fieldKeys) {
        var text = expression.strip();
        var parsed = engine.parseExpression(text.startsWith("=") ? text.substring(1) : text);
        if (!parsed.isSuccess()) {
            throw new IllegalExpression(parsed.failure().message());
        }
        mustKnowItsVariables(parsed.parsedExpression(), fieldKeys);
        // Anything but true shows the field: a wrong type must never make a question vanish.
        return context -> {
            var result = engine.evaluate(parsed.parsedExpression(), withAll(fieldKeys, context));
            return result.isSuccess() && Boolean.TRUE.equals(result.result());
        };
    }

    private void mustKnowItsVariables(org.camunda.feel.syntaxtree.ParsedExpression expression, Collection<String> fieldKeys) {
        var failures = engine.evaluate(expression, withAll(fieldKeys, Map.of())).suppressedFailures();
        for (var all = failures.iterator(); all.hasNext(); ) {
            var failure = all.next();
            if (failure.failureType().toString().equals("NO_VARIABLE_FOUND")) {
                throw new IllegalExpression(failure.failureMessage());
            }
        }
    }

    private static Map<String, Object> withAll(Collection<String> fieldKeys, Map<String, Object> context) {
        var all = new HashMap<String, Object>(context);
        fieldKeys.forEach(key -> all.putIfAbsent(key, null));
        return all;
    }

    static class IllegalExpression extends RuntimeException {
        IllegalExpression(String message) {
            super(message, null, false, false);
        }
    }
}
