package id.labinov.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.Cohorts;
import id.labinov.journey.JourneyPages;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.PersonId;
import id.labinov.people.SignedInAs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The worked example as files for other tools. */
@JourneyPages
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlowExportWebTests {

    @Autowired
    ApplicationContext application;
    @Autowired
    MockMvc web;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    FlowExports exports;
    @Autowired
    ExportKey key;
    @Autowired
    Cohorts cohorts;

    private WorkedExampleInCohort example;

    @BeforeAll
    void theExampleInACohort() {
        example = WorkedExampleInCohort.in(application);
        FlowWorld.offices(example.world(), application);
    }

    private MockHttpServletResponse fetched(PersonId me, Object scope, String format, String more) throws Exception {
        return web.perform(get("/flow/export/file?scope=" + scope + "&format=" + format + more).with(SignedInAs.person(me))).andReturn().getResponse();
    }

    private String text(String format) throws Exception {
        return fetched(example.world().manager(), example.cohort(), format, "").getContentAsString(StandardCharsets.UTF_8);
    }

    private XesFile xes(PersonId me, String more) throws Exception {
        return XesFile.read(fetched(me, example.cohort(), "xes", more).getContentAsByteArray());
    }

    private XesFile xes() throws Exception {
        return xes(example.world().manager(), "");
    }

    @Test
    void xesHasEachStepOfEachTask() throws Exception {
        var file = xes();

        assertThat(file.traces()).hasSize(9);
        assertThat(file.events()).hasSize(73);
        assertThat(file.transitions()).isEqualTo(Map.of("schedule", 24L, "start", 23L, "suspend", 2L, "resume", 2L, "complete", 22L));
    }

    @Test
    void readerOfStartAndCompleteFindsTheIntervals() throws Exception {
        var file = xes();

        var intervals = file.intervals("", true);

        assertThat(intervals).hasSize(22);
        assertThat(intervals.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofHours(3415));
        assertThat(reviews(file, true)).containsExactly(96L, 168L, 264L);
        assertThat(reviews(file, false)).containsExactly(144L, 192L, 192L);
    }

    private static List<Long> reviews(XesFile file, boolean instance) {
        return file.intervals("review", instance).stream().map(Duration::toHours).sorted().toList();
    }

    @Test
    void xesSaysWhatStrictToolsAskFor() throws Exception {
        var file = xes();

        assertThat(file.extensions()).isEqualTo(Map.of("concept", "http://www.xes-standard.org/concept.xesext", "time", "http://www.xes-standard.org/time.xesext",
                "lifecycle", "http://www.xes-standard.org/lifecycle.xesext", "org", "http://www.xes-standard.org/org.xesext"));
        assertThat(file.globals().keySet()).containsExactly("trace", "event");
        assertThat(file.globals().get("trace").keySet()).containsExactly("concept:name");
        assertThat(file.globals().get("event").keySet()).containsExactly("concept:name", "time:timestamp", "lifecycle:transition");
        assertThat(file.classifiers()).isEqualTo(Map.of("Activity", "concept:name", "Activity and transition", "concept:name lifecycle:transition"));
        assertThat(file.log()).containsEntry("lifecycle:model", "standard").containsEntry("lab:timeZone", "Asia/Makassar").containsEntry("lab:processVersions", "1")
                .containsKey("lab:asOf");
        assertThat(file.traces().get(0)).containsEntry("lab:unit", "Dinas Kesehatan").containsEntry("lab:cohort", cohort().name()).containsKey("lab:category");
        assertThat(file.traces().stream().map(trace -> trace.get("concept:name") + " " + trace.get("lab:outcome")).sorted()).containsExactly("INV-01 DONE",
                "INV-02 DONE", "INV-03 DONE", "INV-04 OPEN", "INV-05 OPEN", "INV-06 OPEN", "INV-07 OPEN", "INV-08 OPEN", "INV-09 OPEN");
        assertThat(file.events("INV-06").get(0)).containsEntry("concept:name", "design_form").containsEntry("lifecycle:transition", "schedule")
                .containsEntry("time:timestamp", "2026-04-21T09:00:00.000+08:00").containsEntry("org:role", "innovator").containsEntry("lab:stage", "DESIGN")
                .containsEntry("lab:visit", "1").containsEntry("lab:label", "design_form");
    }

    private Cohort cohort() {
        return cohorts.find(example.cohort()).orElseThrow();
    }

    @Test
    void reviewersStayHiddenAndOthersHavePseudonyms() throws Exception {
        var file = xes();
        var clinics = file.events().stream().filter(event -> event.get("concept:name").equals("design_clinic") && event.containsKey("org:resource"))
                .map(event -> event.get("org:resource")).collect(Collectors.toSet());

        assertThat(file.events().stream().filter(event -> event.get("org:role").equals("reviewer")).filter(event -> event.containsKey("org:resource"))).isEmpty();
        assertThat(clinics).hasSize(2).allMatch(name -> name.matches("p-[0-9a-f]{16}"));
        assertThat(text("events")).doesNotContain(example.person("coach-a").toString());
    }

    @Test
    void administratorsMayHaveRealIds() throws Exception {
        var file = xes(example.world().administrator(), "&people=true");

        assertThat(file.events("INV-07")).extracting(event -> event.get("org:resource")).contains(example.person("inn-07").toString());
        assertThat(fetched(example.world().manager(), example.cohort(), "xes", "&people=true").getStatus()).isEqualTo(403);
    }

    @Test
    void eventsReadAgainAreTheSameLog() throws Exception {
        var out = new ByteArrayOutputStream();
        exports.write(scope(), ExportFormat.EVENTS, new KnownPersons(Set.of(), key.pseudonyms()), out);

        var read = Build.read(WorkedExample.PATH.stream().map(StageTarget::stage).collect(Collectors.toSet()), out.toByteArray());

        assertThat(read.cases()).isEqualTo(application.getBean(FlowLogs.class).whole(example.scope()).log().cases().stream().map(FlowExportWebTests::asRead).toList());
    }

    /** Why a visit began and whether in a room stands in further columns, which readers ignore. */
    private static CaseHistory asRead(CaseHistory one) {
        return new CaseHistory(one.name(), one.visits().stream().map(visit -> new StageVisit(visit.innovation(), visit.stage(), visit.number(), visit.stay(),
                visit.outcome(), VisitCause.PATH, false, visit.tasks())).toList());
    }

    private ExportScope scope() {
        return exports.scope(new ExportSubject(example.world().region().id(), Optional.of(cohort())));
    }

    @Test
    void commandPrintsTheFiguresOfTheProjection(@TempDir Path folder) throws Exception {
        var files = EventFiles.of(folder, text("events"));
        var printed = new ByteArrayOutputStream();
        var wrong = new ByteArrayOutputStream();

        assertThat(FlowCommand.run(files.arguments(), printed, wrong)).as(wrong.toString(StandardCharsets.UTF_8)).isZero();

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo(figures(application.getBean(FlowLogs.class).figures(example.scope(),
                WorkedExample.PERIOD.asOf()).log(), files)).isEqualTo(figures(WorkedExample.log(), files));
    }

    private static String figures(FlowLog log, EventFiles files) throws IOException {
        var out = new ByteArrayOutputStream();
        FlowJson.write(StageTable.of(log, WorkedExample.PATH, WorkedExample.PERIOD), FlowArguments.of(files.arguments()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void eventsTellMoreInFurtherColumns() throws Exception {
        var lines = text("events").split("\r\n");

        assertThat(lines[0]).isEqualTo("case,event,stage,visit,task,task_id,role,person,time,outcome,cohort,agency,process_version,cause,facilitated");
        assertThat(lines).contains("INV-02,stage_entered,DESIGN,2,,,,,2026-05-08T02:00:00Z,," + cohort().name() + ",Dinas Kesehatan,1,RETURN,false");
    }

    @Test
    void tasksHaveColumnsThatReadersOfIntervalsLose() throws Exception {
        var lines = text("tasks").split("\r\n");
        var excel = text("tasks-excel").split("\r\n");

        assertThat(lines[0]).isEqualTo("case,task,stage,visit,role,created,first_claimed,ended,outcome,queue_h,held_h,holders,w_queue_h,w_held_h");
        assertThat(lines).hasSize(25).contains("INV-06,design_clinic,DESIGN,1,coach,2026-05-01T09:00:00.000+08:00,2026-05-12T09:00:00.000+08:00,"
                + "2026-06-02T09:00:00.000+08:00,COMPLETED,576,192,2,128,40");
        assertThat(excel[0]).startsWith("\uFEFFcase;task;");
        assertThat(excel).contains("INV-01;design_clinic;DESIGN;1;coach;2026-04-24T09:00:00.000+08:00;2026-04-30T09:00:00.000+08:00;"
                + "2026-05-04T09:00:00.000+08:00;COMPLETED;144;96;1;32;16");
    }

    @Test
    void eachExportIsTakenDown() throws Exception {
        fetched(example.world().manager(), example.world().region().id(), "tasks-excel", "");

        assertThat(jdbc.sql("select detail from audit_entry where action = 'flow-exported' and person = ? and region = ? and subject = ?")
                .params(example.world().manager().value(), example.world().region().id().value(), example.world().region().id().value()).query(String.class).list())
                        .containsExactly("TASKS_EXCEL");
    }

    @Test
    void nobodyElseAndNoOtherRegion() throws Exception {
        var other = application.getBean(Worlds.class).aWorld();

        assertThat(fetched(other.manager(), example.cohort(), "xes", "").getStatus()).isEqualTo(404);
        assertThat(fetched(other.administrator(), example.world().region().id(), "events", "").getStatus()).isEqualTo(404);
        assertThat(fetched(example.world().coach(), example.cohort(), "xes", "").getStatus()).isEqualTo(403);
        assertThat(fetched(example.world().manager(), example.cohort(), "docx", "").getStatus()).isEqualTo(404);
    }

    @Test
    void pageOffersTheRegionItsCohortsAndTheKindsOfFiles() throws Exception {
        var page = Jsoup.parse(web.perform(get("/flow/export").with(SignedInAs.person(example.world().manager()))).andReturn().getResponse().getContentAsString());

        assertThat(page.select("#scope option[value]").eachText()).contains("Seluruh " + example.world().region().name(), cohort().name());
        assertThat(page.select("input[name=format]").eachAttr("value")).isEqualTo(Arrays.stream(ExportFormat.values()).map(ExportFormat::word).toList());
        assertThat(page.select("input[name=people]")).isEmpty();
    }

    @Test
    void onePseudonymForOnePersonInAllFiles() throws Exception {
        assertThat(text("events")).isEqualTo(text("events"));
        assertThat(jdbc.sql("select count(*) from flow_export_key").query(Long.class).single()).isEqualTo(1);
    }
}
