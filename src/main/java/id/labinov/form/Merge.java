package id.labinov.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Joins what two people wrote from the same start, field by field (A07). */
final class Merge {

    private Merge() {}

    /** @param base what both started from; {@code null} if unknown, then every difference is a conflict: better asked twice than lost
     *  @param sent the fields that this save speaks of, by key, with {@code null} for emptied ones; other fields stay as they stand */
    static Merged merge(FormDefinition definition, Map<String, Object> base, Map<String, Object> standing, Map<String, Object> sent) {
        var answers = new LinkedHashMap<>(standing);
        var conflicts = new ArrayList<Conflicting>();
        for (var field : definition.fields()) {
            if (!sent.containsKey(field.key())) {
                continue;
            }
            var mine = Values.stored(field, sent.get(field.key())).orElse(null);
            var theirs = Values.stored(field, standing.get(field.key())).orElse(null);
            var before = base == null ? null : Values.stored(field, base.get(field.key())).orElse(null);
            var knownBase = base != null;
            if (same(mine, theirs) || knownBase && same(mine, before)) {
                continue;
            }
            if (knownBase && same(theirs, before)) {
                put(answers, field, mine);
            } else if (knownBase && bothAppended(field, before, theirs, mine)) {
                put(answers, field, appended(before, theirs, mine));
            } else {
                conflicts.add(new Conflicting(field, mine, theirs));
            }
        }
        return new Merged(answers, List.copyOf(conflicts));
    }

    static boolean same(Object one, Object other) {
        if (one instanceof Number && other instanceof Number) {
            return new java.math.BigDecimal(one.toString()).compareTo(new java.math.BigDecimal(other.toString())) == 0;
        }
        if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            return left.keySet().equals(right.keySet()) && left.keySet().stream().allMatch(key -> same(left.get(key), right.get(key)));
        }
        if (one instanceof List<?> left && other instanceof List<?> right) {
            return left.size() == right.size()
                    && java.util.stream.IntStream.range(0, left.size()).allMatch(at -> same(left.get(at), right.get(at)));
        }
        return Objects.equals(one, other);
    }

    /** Two people who each added rows below (progress entries) did not touch each other's words. */
    private static boolean bothAppended(Field field, Object before, Object theirs, Object mine) {
        return field.kind() == Field.Kind.LIST && startsWith(list(theirs), list(before)) && startsWith(list(mine), list(before));
    }

    private static List<Object> appended(Object before, Object theirs, Object mine) {
        var all = new ArrayList<>(list(theirs));
        list(mine).stream().skip(list(before).size()).filter(row -> list(theirs).stream().noneMatch(has -> same(has, row))).forEach(all::add);
        return all;
    }

    private static boolean startsWith(List<Object> list, List<Object> start) {
        return list.size() >= start.size() && same(list.subList(0, start.size()), start);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return value instanceof List<?> ? (List<Object>) value : List.of();
    }

    private static void put(Map<String, Object> answers, Field field, Object value) {
        if (value == null) {
            answers.remove(field.key());
        } else {
            answers.put(field.key(), value);
        }
    }

    /** A field that two people changed differently: the standing text stays, mine is shown beside it. */
    record Conflicting(Field field, Object mine, Object theirs) {}

    record Merged(Map<String, Object> answers, List<Conflicting> conflicts) {}
}
