package id.labinov.flow;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the command was asked.
 * @param asOf with the offset it was given in, to be printed again
 * @param zone where weeks begin */
record FlowArguments(Path log, Path targets, OffsetDateTime asOf, OffsetDateTime from, ZoneId zone) {

    static final String USAGE = "java -jar labinov.jar flow --log events.csv --as-of 2026-07-01T00:00:00+08:00 --from 2026-04-06T00:00:00+08:00"
            + " --targets targets.csv --zone Asia/Makassar --format json";
    private static final Set<String> KNOWN = Set.of("--log", "--targets", "--as-of", "--from", "--zone", "--format");
    private static final int LONGEST_PERIOD_YEARS = 100;

    static FlowArguments of(List<String> arguments) {
        var given = given(arguments);
        if (!given.getOrDefault("--format", "json").equals("json")) {
            throw new RefusedInput("--format can be json only");
        }
        var asked = new FlowArguments(Path.of(needed(given, "--log")), Path.of(needed(given, "--targets")), time(given, "--as-of"),
                time(given, "--from"), zone(needed(given, "--zone")));
        if (asked.from.isAfter(asked.asOf)) {
            throw new RefusedInput("--from is after --as-of");
        }
        if (asked.from.plusYears(LONGEST_PERIOD_YEARS).isBefore(asked.asOf)) {
            throw new RefusedInput("--from is more than " + LONGEST_PERIOD_YEARS + " years before --as-of");
        }
        return asked;
    }

    Period period() {
        return new Period(from.toInstant(), asOf.toInstant());
    }

    private static Map<String, String> given(List<String> arguments) {
        var given = new HashMap<String, String>();
        for (var place = 0; place < arguments.size(); place += 2) {
            var name = arguments.get(place);
            if (!KNOWN.contains(name)) {
                throw new RefusedInput("the argument " + ReadTime.shown(name) + " is unknown");
            }
            if (place + 1 == arguments.size() || given.put(name, arguments.get(place + 1)) != null) {
                throw new RefusedInput(name + " takes one value, once");
            }
        }
        return given;
    }

    private static String needed(Map<String, String> given, String name) {
        if (!given.containsKey(name)) {
            throw new RefusedInput(name + " is missing");
        }
        return given.get(name);
    }

    private static OffsetDateTime time(Map<String, String> given, String name) {
        try {
            return ReadTime.offset(needed(given, name));
        } catch (RefusedInput unclear) {
            throw given.containsKey(name) ? new RefusedInput(name + ": " + unclear.getMessage()) : unclear;
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new RefusedInput("--zone: '" + ReadTime.shown(name) + "' is no zone such as Asia/Makassar");
        }
    }
}
