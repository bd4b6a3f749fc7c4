package id.labinov.flow;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalDouble;

/** The figures as one JSON object: durations in days, the split in hours, what is unknown as null. */
final class FlowJson {

    private static final int DIGITS = 12;
    private static final JsonFactory PLAIN = JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;
    private final StageTable table;
    private final FlowArguments asked;

    private FlowJson(JsonGenerator json, StageTable table, FlowArguments asked) {
        this.json = json;
        this.table = table;
        this.asked = asked;
    }

    static void write(StageTable table, FlowArguments asked, OutputStream out) throws IOException {
        try (var json = PLAIN.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            new FlowJson(json, table, asked).object();
            json.writeRaw('\n');
        }
    }

    private void object() throws IOException {
        var times = LeadTimes.of(table.known(), table.period());
        json.writeStartObject();
        json.writeStringField("asOf", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(asked.asOf()));
        json.writeStringField("bottleneck", table.bottleneck().map(StageFigures::stage).orElse(null));
        list("stages", table.stages(), this::stage);
        list("open", table.open()::iterator, this::open);
        list("leadTimes", times.finished(), this::leadTime);
        list("weekly", WeeklyFlow.of(table.known(), table.period(), asked.zone()).weeks(), this::week);
        littlesLaw(LittlesLaw.of(table.known(), table.period()));
        number("firstPassYield", times.firstPassYield());
        json.writeEndObject();
    }

    private void stage(StageFigures stage) throws IOException {
        json.writeStringField("stage", stage.stage());
        json.writeNumberField("n", stage.closed().size());
        json.writeNumberField("censored", stage.censored().size());
        days("p50", stage.p50());
        days("p85", stage.p85());
        days("mean", stage.mean());
        days("kmMedian", stage.kmMedian());
        days("kmP85", stage.kmP85());
        days("target", stage.target());
        number("within", stage.within().map(OptionalDouble::of).orElse(OptionalDouble.empty()));
        days("excess", stage.excess());
        number("averageWip", stage.averageWip());
        number("returnRate", stage.returnRate());
        number("reentryRate", stage.reentryRate());
        split(stage.time(TimeMeasure.CALENDAR));
    }

    private void split(VisitTime time) throws IOException {
        number("worked", OptionalDouble.of(Numbers.hours(time.worked())));
        number("queued", OptionalDouble.of(Numbers.hours(time.queued())));
        number("engine", OptionalDouble.of(Numbers.hours(time.engine())));
    }

    private void open(OpenInnovation open) throws IOException {
        json.writeStringField("case", open.name());
        json.writeStringField("stage", open.stage());
        days("age", Optional.of(open.age()));
        days("totalAge", Optional.of(open.totalAge()));
        json.writeNumberField("notLonger", open.notLonger());
        json.writeObjectField("overTarget", open.overTarget().orElse(null));
    }

    private void leadTime(CaseHistory finished) throws IOException {
        json.writeStringField("case", finished.name());
        days("days", Optional.of(LeadTimes.span(finished).length()));
    }

    private void week(FlowWeek week) throws IOException {
        json.writeStringField("week", week.name());
        json.writeNumberField("started", week.started());
        json.writeNumberField("done", week.done());
        json.writeNumberField("withdrawn", week.withdrawn());
        json.writeBooleanField("partial", week.isPartial());
    }

    private void littlesLaw(LittlesLaw law) throws IOException {
        json.writeObjectFieldStart("littlesLaw");
        number("l", law.l());
        number("lambda", law.lambda());
        number("w", law.w());
        json.writeEndObject();
    }

    /** What writes the fields of one object in a list. */
    private interface Fields<T> {

        void write(T one) throws IOException;
    }

    private <T> void list(String name, Iterable<T> all, Fields<T> fields) throws IOException {
        json.writeArrayFieldStart(name);
        for (var one : all) {
            json.writeStartObject();
            fields.write(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void days(String name, Optional<Duration> time) throws IOException {
        number(name, time.map(Numbers::days).map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    private void number(String name, OptionalDouble value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            var rounded = BigDecimal.valueOf(value.getAsDouble()).setScale(DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
            json.writeNumber(rounded.signum() == 0 ? BigDecimal.ZERO : rounded);
        } else {
            json.writeNull();
        }
    }
}
