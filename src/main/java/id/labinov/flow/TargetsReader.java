package id.labinov.flow;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the stages in the order of the path and their targets: header {@code stage,days}; an empty cell is a stage without a target. */
final class TargetsReader {

    private static final List<String> HEADER = List.of("stage", "days");
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);
    private static final int NANOS = 9;

    private TargetsReader() {}

    static List<StageTarget> read(InputStream targets) throws IOException {
        var rows = new CsvRows(targets);
        if (!rows.next().map(header -> header.size() >= 2 && header.subList(0, 2).equals(HEADER)).orElse(false)) {
            throw new RefusedInput(1, "the header is not stage,days");
        }
        var path = new ArrayList<StageTarget>();
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            path.add(target(row.get(), rows.line(), path));
        }
        return List.copyOf(path);
    }

    private static StageTarget target(List<String> row, long line, List<StageTarget> before) {
        var stage = row.get(0);
        if (row.size() < 2 || stage.isEmpty()) {
            throw new RefusedInput(line, "a row holds a stage and its days");
        }
        if (before.stream().anyMatch(other -> other.stage().equals(stage))) {
            throw new RefusedInput(line, "the stage " + ReadTime.shown(stage) + " stands in the file twice");
        }
        return new StageTarget(stage, row.get(1).isEmpty() ? Optional.empty() : Optional.of(days(row.get(1), line)));
    }

    private static Duration days(String text, long line) {
        if (!text.matches("\\d{1,6}(\\.\\d{1,9})?")) {
            throw new RefusedInput(line, "the days '" + ReadTime.shown(text) + "' are no number such as 21 or 0.5");
        }
        var nanos = new BigDecimal(text).multiply(SECONDS_OF_A_DAY).movePointRight(NANOS).toBigInteger();
        return Duration.ofNanos(nanos.longValueExact());
    }
}
