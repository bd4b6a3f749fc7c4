package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowCommandTests {

    @TempDir
    private Path folder;
    private EventFiles files;

    private record Answer(int code, String out, String err) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(out);
        }
    }

    @BeforeEach
    void workedExample() throws IOException {
        files = EventFiles.workedExample(folder);
    }

    private static Answer run(List<String> arguments) throws IOException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var code = FlowCommand.run(arguments, out, err);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static List<String> fields(JsonNode object) {
        var fields = new ArrayList<String>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }

    /** A node as plain values, numbers rounded as far as equality is meant. */
    private static List<Object> values(JsonNode object) {
        return StreamSupport.stream(object.spliterator(), false).map(one -> one.isNull() ? "null"
                : one.isNumber() ? (Object) (Math.round(one.asDouble() * 1e6) / 1e6) : one.isBoolean() ? one.asBoolean() : one.asText()).toList();
    }

    @Test
    void objectHoldsExactlyWhatOtherToolsCompare() throws IOException {
        var json = run(files.arguments()).json();

        assertThat(fields(json)).containsExactly("asOf", "bottleneck", "stages", "open", "leadTimes", "weekly", "littlesLaw", "firstPassYield");
        assertThat(fields(json.at("/stages/0"))).containsExactly("stage", "n", "censored", "p50", "p85", "mean", "kmMedian", "kmP85", "target", "within",
                "excess", "averageWip", "returnRate", "reentryRate", "worked", "queued", "engine");
        assertThat(fields(json.at("/open/0"))).containsExactly("case", "stage", "age", "totalAge", "notLonger", "overTarget");
        assertThat(fields(json.at("/leadTimes/0"))).containsExactly("case", "days");
        assertThat(fields(json.at("/weekly/0"))).containsExactly("week", "started", "done", "withdrawn", "partial");
        assertThat(fields(json.at("/littlesLaw"))).containsExactly("l", "lambda", "w");
    }

    @Test
    void workedExampleIsAnsweredFromItsFile() throws IOException {
        var answer = run(files.arguments());
        var json = answer.json();

        assertThat(List.of(answer.code(), answer.err())).containsExactly(0, "");
        assertThat(json.at("/asOf").asText()).isEqualTo("2026-07-01T00:00:00+08:00");
        assertThat(json.at("/bottleneck").asText()).isEqualTo("DESIGN");
        assertThat(json.findValuesAsText("week")).hasSize(13);
        assertThat(values(json.at("/stages/2"))).containsExactly("DESIGN", 8.0, 2.0, 20.0, 32.0, 23.875, 28.0, "null", 21.0, 4.0, 104.25, 3.363372, 0.0,
                0.111111, 2594.0, 4348.0, 0.0);
        assertThat(values(json.at("/stages/6"))).startsWith("SUBMISSION", 3.0, 1.0, 13.0, 14.0, 12.666667, 13.0, 14.0, 14.0, 3.0, 0.0, 0.516957, 0.0, 0.0);
        assertThat(values(json.at("/open/4"))).containsExactly("INV-08", "DELIVERY", 19.583333, 71.583333, 5.0, true);
        assertThat(values(json.at("/leadTimes/2"))).containsExactly("INV-03", 73.25);
        assertThat(values(json.at("/weekly/12"))).containsExactly("2026-W27", 0.0, 0.0, 0.0, true);
        assertThat(values(json.at("/littlesLaw"))).containsExactly(7.858527, 0.116279, 67.583333);
        assertThat(json.at("/firstPassYield").asDouble()).isEqualTo(2.0 / 3, within(1e-6));
    }

    @Test
    void beforeTheFirstEventNothingIsKnown() throws IOException {
        var json = run(files.arguments("2026-04-01T00:00:00+08:00", "2026-03-01T00:00:00+08:00")).json();

        assertThat(json.at("/bottleneck").isNull()).isTrue();
        assertThat(values(json.at("/stages/2"))).containsExactly("DESIGN", 0.0, 0.0, "null", "null", "null", "null", "null", 21.0, 0.0, 0.0, 0.0, "null", "null",
                0.0, 0.0, 0.0);
        assertThat(List.of(json.at("/open").size(), json.at("/leadTimes").size())).containsExactly(0, 0);
        assertThat(values(json.at("/littlesLaw"))).containsExactly(0.0, 0.0, "null");
        assertThat(json.at("/firstPassYield").isNull()).isTrue();
    }

    @Test
    void inAPeriodOfNoDaysAveragesAreUnknown() throws IOException {
        var json = run(files.arguments("2026-07-01T00:00:00+08:00", "2026-06-30T16:00:00Z")).json();

        assertThat(json.at("/stages/2/averageWip").isNull()).isTrue();
        assertThat(values(json.at("/littlesLaw"))).containsOnly("null");
        assertThat(json.at("/open").size()).isEqualTo(6);
    }

    @Test
    void longAfterTheLastEventOpenOnesAreAsOldAsThat() throws IOException {
        var json = run(files.arguments("2036-07-01T00:00:00+08:00", "2026-04-06T00:00:00+08:00")).json();

        assertThat(json.at("/open/0/age").asDouble()).isEqualTo(6.458333333 + 3653, within(1e-6));
    }

    @Test
    void stageWithoutTargetIsOnlyWithoutWhatHangsOnIt() throws IOException {
        Files.writeString(files.targets(), EventFiles.TARGETS.replace("DESIGN,21", "DESIGN,"));

        var json = run(files.arguments()).json();

        assertThat(json.at("/bottleneck").asText()).isEqualTo("DELIVERY");
        assertThat(values(json.at("/stages/2"))).startsWith("DESIGN", 8.0, 2.0, 20.0, 32.0, 23.875, 28.0, "null", "null", "null", "null", 3.363372);
        assertThat(values(json.at("/open/3"))).containsExactly("INV-07", "DESIGN", 55.625, 71.625, 8.0, "null");
    }

    @Test
    void badLogIsRefusedWithItsLineAndNothingIsPrinted() throws IOException {
        Files.writeString(files.log(), Build.HEADER + "x,stage_entered,DESIGN,1,,,,,2026-04-06T09:00:00,\n");

        var answer = run(files.arguments());

        assertThat(answer).isEqualTo(new Answer(2, "", "events.csv, line 2: the time '2026-04-06T09:00:00' has no offset, such as +08:00"
                + System.lineSeparator()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--zone | Asia/Parepare | --zone: 'Asia/Parepare' is no zone such as Asia/Makassar",
            "--as-of | 2026-07-01 | --as-of: the time '2026-07-01' has no offset, such as +08:00", "--from | 2026-07-02T00:00:00+08:00 | --from is after --as-of",
            "--from | 1900-01-01T00:00:00Z | --from is more than 100 years before --as-of", "--format | xml | --format can be json only",
            "--log | nowhere.csv | nowhere.csv cannot be read: NoSuchFileException", "--weather | fine | the argument --weather is unknown"})
    void wrongArgument(String name, String value, String sentence) throws IOException {
        var arguments = new ArrayList<>(files.arguments());
        if (arguments.contains(name)) {
            arguments.set(arguments.indexOf(name) + 1, value);
        } else {
            arguments.addAll(List.of(name, value));
        }

        assertThat(run(arguments)).isEqualTo(new Answer(2, "", sentence + System.lineSeparator()));
    }

    @Test
    void missingArgumentIsNamedAndNoArgumentsShowTheUse() throws IOException {
        assertThat(run(List.of("--log", "events.csv")).err()).isEqualTo("--targets is missing" + System.lineSeparator());
        assertThat(run(List.of("--log")).err()).isEqualTo("--log takes one value, once" + System.lineSeparator());
        assertThat(run(List.of())).isEqualTo(new Answer(2, "", FlowArguments.USAGE + System.lineSeparator()));
    }

    /** Small numbers are written out, and what comes out of doubles is not longer than it need be. */
    @Test
    void numbersArePlain() throws IOException {
        var second = "x,stage_entered,DESIGN,1,,,,,2026-06-30T23:59:59+08:00,\n";
        Files.writeString(files.log(), Build.HEADER + second);

        var printed = run(files.arguments()).out();

        assertThat(printed).contains("\"age\" : 0.000011574074,").doesNotContainPattern("\\dE-?\\d");
    }
}
