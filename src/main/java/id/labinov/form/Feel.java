package id.labinov.form;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

/** Conditions written in FEEL; the only class that knows the FEEL engine. */
@Component
class Feel {

    private static final Pattern TELLS_TIME = Pattern.compile("\\b(now|today)\\s*\\(");

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
        var keys = fieldKeys.stream().filter(text::contains).toList();
        Condition asked = context -> {
            var result = engine.evaluate(parsed.parsedExpression(), withAll(keys, context));
            return result.isSuccess() && Boolean.TRUE.equals(result.result());
        };
        return TELLS_TIME.matcher(text).find() ? asked : new Remembered(keys, asked);
    }

    /** Conditions are asked far more often than the few answers change that they speak of. */
    private static final class Remembered implements Condition {

        private static final int MOST = 200;
        private static final int LONGEST = 200;

        private final List<String> keys;
        private final Condition condition;
        private final Map<List<Object>, Boolean> said = new ConcurrentHashMap<>();

        Remembered(List<String> keys, Condition condition) {
            this.keys = keys;
            this.condition = condition;
        }

        @Override
        public boolean hides(Map<String, Object> context) {
            List<Object> given = new ArrayList<>(keys.stream().map(context::get).toList());
            if (given.stream().anyMatch(value -> value != null && value.toString().length() > LONGEST)) {
                return condition.hides(context);
            }
            if (said.size() > MOST) {
                said.clear();
            }
            return said.computeIfAbsent(given, asked -> condition.hides(context));
        }
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

    private static Map<String, Object> withAll(Collection<String> keys, Map<String, Object> context) {
        var all = new HashMap<String, Object>();
        keys.forEach(key -> all.put(key, context.get(key)));
        return all;
    }

    static class IllegalExpression extends RuntimeException {
        IllegalExpression(String message) {
            super(message, null, false, false);
        }
    }
}
