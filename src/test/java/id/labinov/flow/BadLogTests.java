package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot have happened, or says nothing clear, is refused with the line and the reason. */
class BadLogTests {

    private static final Set<String> STAGES = Set.of("DRUM_UP", "DESIGN");
    private static final String GOOD = "INV-01,stage_entered,DESIGN,1,,,,,2026-04-06T09:00:00+08:00,\n";

    private static RefusedInput refusal(byte[] csv) {
        return catchThrowableOfType(RefusedInput.class, () -> Build.read(STAGES, csv));
    }

    private static void assertRefused(String rows, int line, String reason) {
        var refused = refusal((Build.HEADER + Build.hours(rows)).getBytes(StandardCharsets.UTF_8));

        assertThat(refused).hasMessageContaining(reason);
        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused.sentence("events.csv")).startsWith("events.csv, line " + line + ": ");
    }

    private static String rows(String shortened) {
        return Arrays.stream(shortened.split("; ")).map(row -> row.replace("/", ",,,,,")).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
        "x,stage_entered,DESIGN,1/2026-04-06T09:00:00,                     | 2 | has no offset",
        "x,stage_entered,DESIGN,1/2026-04-06 09:00:00,                     | 2 | has no offset",
        "x,stage_entered,DESIGN,1/2026-04-06,                              | 2 | has no offset",
        "x,stage_entered,DESIGN,1/2026-02-30T09:00:00+08:00,               | 2 | is no time",
        "x,stage_entered,DESIGN,1/yesterday,                               | 2 | is no time",
        "x,stage_entered,DESIGN,1/,                                        | 2 | is no time",
        "x,stage_entered,DESIGN,1/04-06 09,; x,stage_left,DESIGN,1/04-05 09,ADVANCED                | 3 | before its start",
        "x,stage_left,DESIGN,1/04-05 09,ADVANCED; x,stage_entered,DESIGN,1/04-06 09,                | 2 | before its start",
        "x,stage_entered,DESIGN,1/04-06 09,; x,stage_entered,DANCE,1/04-06 09,                      | 3 | stage 'DANCE' is unknown",
        "x,stage_entered,,1/04-06 09,                                                               | 2 | stage '' is unknown",
        "x,stage_left,DESIGN,1/04-06 09,ADVANCED                                                    | 2 | without stage_entered",
        "x,stage_entered,DRUM_UP,1/04-06 09,; x,stage_entered,DESIGN,1/04-07 09,                    | 3 | two open visits of one case",
        "x,stage_entered,DRUM_UP,1/04-06 09,; x,stage_left,DRUM_UP,1/04-08 09,ADVANCED; x,stage_entered,DESIGN,1/04-07 09, | 4 | two open visits",
        "x,stage_entered,DESIGN,1/04-06 09,; x,stage_entered,DESIGN,2/04-07 09,                     | 3 | two open visits of one case",
        "x,stage_entered,DESIGN,1/04-06 09,; x,stage_entered,DESIGN,1/04-07 09,                     | 3 | stands in line 2 already",
        "x,stage_entered,DESIGN,1/04-06 09,; x,stage_left,DESIGN,1/04-07 09,LOST                    | 3 | outcome 'LOST'",
        "x,stage_entered,DESIGN,1/04-06 09,; x,stage_left,DESIGN,1/04-07 09,OPEN                    | 3 | outcome 'OPEN'",
        "x,stage_entered,DESIGN,1/04-06 09,; x,stage_left,DESIGN,1/04-07 09,                        | 3 | outcome ''",
        "x,stage_entered,DESIGN,0/04-06 09,                                                         | 2 | visit '0'",
        "x,stage_entered,DESIGN,first/04-06 09,                                                     | 2 | visit 'first'",
        ",stage_entered,DESIGN,1/04-06 09,                                                          | 2 | without case",
        "x,stage_danced,DESIGN,1/04-06 09,                                                          | 2 | event 'stage_danced'",
        "x,stage_entered,DESIGN,1,04-06 09                                                          | 2 | has 5 cells, the header has 10"})
    void rowOfAStage(String rows, int line, String reason) {
        assertRefused(rows(rows), line, reason);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', value = {
        "x,task_assigned,DESIGN,1,form,t,coach,p,04-06 10,                                                            | 3 | the task t has no task_created",
        "x,task_ended,DESIGN,1,form,t,coach,,04-06 10,COMPLETED                                                       | 3 | the task t has no task_created",
        "x,task_created,DESIGN,1,form,t,coach,,04-06 10,; x,task_ended,DESIGN,1,form,t,coach,,04-06 09,COMPLETED      | 4 | before its start",
        "x,task_created,DESIGN,1,form,t,coach,,04-06 10,; x,task_created,DESIGN,1,form,t,coach,,04-06 11,             | 4 | stands in line 3 already",
        "x,task_created,DESIGN,1,form,t,coach,,04-06 10,; x,task_ended,DESIGN,1,form,t,coach,,04-06 11,DONE           | 4 | outcome 'DONE'",
        "x,task_created,DESIGN,2,form,t,coach,,04-06 10,                                                              | 3 | which has no stage_entered",
        "x,task_created,DESIGN,1,form,,coach,,04-06 10,                                                               | 3 | without task_id",
        "x,task_created,DESIGN,1,form,t,coach,,04-06 10,; x,task_assigned,DESIGN,1,form,t,coach,,04-06 11,            | 4 | without person"})
    void rowOfATask(String rows, int line, String reason) {
        assertRefused("x,stage_entered,DESIGN,1,,,,,04-06 09,\n" + rows(rows), line, reason);
    }

    @Test
    void firstLineIsToldOfEverythingThatCannotBe() {
        assertRefused("x,stage_entered,DESIGN,1,,,,,04-06 09,\n" + "x,task_ended,DESIGN,1,form,b,coach,,04-06 10,COMPLETED\n"
                + "x,stage_left,DESIGN,1,,,,,04-05 09,ADVANCED\n", 3, "the task b has no task_created");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "case;event\n", "event,case,stage,visit,task,task_id,role,person,time,outcome\n", "case,event\n"})
    void otherHeader(String header) {
        var refused = refusal((header + GOOD).substring(0, header.isEmpty() ? 0 : header.length()).getBytes(StandardCharsets.UTF_8));

        assertThat(refused.line()).isEqualTo(1);
        assertThat(refused).hasMessageContaining("case,event,stage,visit,task,task_id,role,person,time,outcome");
    }

    @Test
    void mixedEncodings() {
        var rows = (Build.HEADER + GOOD + GOOD.replace("INV-01", "Café").replace("DESIGN", "DRUM_UP")).getBytes(StandardCharsets.ISO_8859_1);
        var utf16 = (Build.HEADER + GOOD).getBytes(StandardCharsets.UTF_16);

        assertThat(refusal(rows)).hasMessageContaining("UTF-8").extracting(RefusedInput::line).isEqualTo(3L);
        assertThat(refusal(utf16).line()).isEqualTo(1);
    }

    @Test
    void quotationMarkThatIsNeverClosed() {
        assertRefused("\"INV-01,stage_entered,DESIGN,1,,,,,04-06 09,\n", 2, "never closed");
        assertRefused("\"INV-01\"x,stage_entered,DESIGN,1,,,,,04-06 09,\n", 2, "closing quotation mark");
    }

    /** Neither ten megabytes in a cell, nor a cell without end, nor cells without end: no more than a little is read of them. */
    @ParameterizedTest
    @CsvSource({"a, '', longer than 4096 bytes", "a, '\"', longer than 4096 bytes", "',', '', more than 100 cells"})
    void rowWithoutEndIsReadNoFurther(String sign, String opening, String reason) {
        var read = new AtomicLong();
        var endless = new InputStream() {

            private final InputStream start = new ByteArrayInputStream((Build.HEADER + GOOD + opening).getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                read.incrementAndGet();
                var one = start.read();
                return one < 0 ? sign.charAt(0) : one;
            }
        };

        var refused = catchThrowableOfType(RefusedInput.class, () -> EventReader.read(endless, STAGES, (event, line) -> { }));

        assertThat(refused).hasMessageContaining(reason).extracting(RefusedInput::line).isEqualTo(3L);
        assertThat(read.get()).isLessThan(200_000);
    }

    @Test
    void whatIsUnusualAndClearIsRead() {
        var csv = "\uFEFF" + Build.HEADER.replace("\n", ",cohort\r\n")
                + "\r\n\"INV \"\"01\"\", a\nb\",stage_entered,DESIGN,1,,,,,2026-04-06T09:00:00.123456789Z,,\"a, b\"\r\n"
                + "\"INV \"\"01\"\", a\nb\",stage_left,DESIGN,1,,,,,2026-04-06T18:00:00.000+0800,DONE,é";

        var visit = Build.read(STAGES, csv.getBytes(StandardCharsets.UTF_8)).cases().get(0).last();

        assertThat(visit.innovation()).isEqualTo("INV \"01\", a\nb");
        assertThat(visit.stay().from()).isEqualTo("2026-04-06T09:00:00.123456789Z");
        assertThat(visit.outcome()).isEqualTo(Outcome.DONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"stage-days | 1 | header", "stage,days;A,3;A,4 | 3 | twice", "stage,days;A,-1 | 2 | no number",
            "stage,days;A,many | 2 | no number", "stage,days;,3 | 2 | a row holds", "stage,days;A | 2 | a row holds"})
    void targets(String rows, int line, String reason) {
        var refused = catchThrowableOfType(RefusedInput.class,
                () -> TargetsReader.read(new ByteArrayInputStream(rows.replace(';', '\n').getBytes(StandardCharsets.UTF_8))));

        assertThat(refused).hasMessageContaining(reason).extracting(RefusedInput::line).isEqualTo((long) line);
    }
}
