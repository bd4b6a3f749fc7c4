package id.labinov.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.labinov.bench.SampleTexts;
import id.labinov.form.DecisionForms;
import id.labinov.form.Worksheets;
import id.labinov.journey.EveryForm.Field;
import id.labinov.journey.EveryForm.Form;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.Actor;
import id.labinov.people.SignedInAs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every field of every form, found by walking through the pages as each role, with everything that people and machines send. */
@JourneyPages
// Each act is rolled back as a whole, which PostgreSQL refuses after a failure that was caught.
@Tag("h2")
class HostileInputWebTests {

    private static final List<String> STARTS = List.of("/", "/tasks", "/approvals", "/innovations", "/innovations/new", "/cohorts", "/cohorts/new", "/people",
            "/people/new", "/agencies", "/agencies/new", "/regions", "/regions/new", "/account", "/search?q=antre", "/cohort-templates", "/audit",
            "/admin/return-reasons", "/admin/return-reasons/edit?code=other", "/imports/people", "/join", "/team-invitations");
    /** One text with everything that is to come back to the letter. */
    private static final String VERBATIM = "<script data-hostile>alert(1)</script>\"'&amp; ${7*7} 😀 \u202bשלום عربي\u202c";

    private static final Map<String, String> HOSTILE = new LinkedHashMap<>();

    static {
        HOSTILE.put("empty", "");
        HOSTILE.put("too long", "panjang ".repeat(1_500));
        HOSTILE.put("wrong type", "bukan-yang-diminta");
        HOSTILE.put("markup, emoji, right to left", VERBATIM);
        HOSTILE.put("NUL", "a\0b\uD83D");
        HOSTILE.put("1 MB", "m".repeat(1_048_576));
    }

    @Autowired
    private Worksheets worksheets;
    @Autowired
    private DecisionForms forms;
    @Autowired
    private MockMvc web;
    @Autowired
    private Worlds worlds;
    @Autowired
    private Journeys journeys;
    @Autowired
    private PlatformTransactionManager transactions;

    private World world;
    private final List<String> faults = new ArrayList<>();

    @Test
    void everyFieldIsAnsweredWithASentenceOrStoredToTheLetter() throws Exception {
        world = worlds.aWorld();
        aTaskOfEveryKind();
        var every = new EveryForm(web);
        for (var person : List.of(world.leader(), world.head(), world.coach(), world.reviewer(), world.operator(), world.manager(), world.administrator())) {
            every.walk(person, STARTS);
        }
        every.walk(null, List.of("/sign-in", "/join"));

        for (var form : every.forms()) {
            for (var field : form.fields()) {
                for (var hostile : HOSTILE.entrySet()) {
                    alone(form, field, hostile.getKey(), hostile.getValue());
                }
            }
        }

        var kinds = new TreeSet<String>();
        every.forms().forEach(form -> kinds.add(form.method() + " " + EveryForm.kind(form.action())));
        assertThat(every.broken()).isEmpty();
        assertThat(faults).isEmpty();
        assertThat(kinds).contains("POST /innovations", "POST /innovations/{id}/edit", "POST /innovations/{id}/comments", "POST /tasks/{id}/complete",
                "POST /innovations/{id}/worksheets/diagnose-worksheet/{n}", "POST /cohorts", "POST /people", "POST /agencies", "POST /sign-in", "POST /join");
    }

    private void aTaskOfEveryKind() {
        for (var stage : List.of("DRUM_UP", "DIAGNOSE", "DESIGN", "DELIVERY", "DISPLAY", "DOCUMENTATION")) {
            anInnovationBefore("", stage, List.of());
            anInnovationBefore("Gerbang ", stage, List.of("worksheet"));
        }
        anInnovationBefore("", "SUBMISSION", List.of());
        anInnovationBefore("Juri ", "SUBMISSION", List.of("submission-worksheet"));
        anInnovationBefore("Putusan ", "SUBMISSION", List.of("submission-worksheet", "review"));
        anInnovationBefore("Tanda tangan ", "SUBMISSION", List.of("submission-worksheet", "review", "submission-decision"));
        anInnovationBefore("Catat ", "SUBMISSION", List.of("submission-worksheet", "review", "submission-decision", "agency-sign-off"));
    }

    /** Done with these tasks, so that the next one waits. */
    private void anInnovationBefore(String name, String stage, List<String> done) {
        var innovation = worlds.anInnovation(world, name + stage, stage);
        if (stage.equals("SUBMISSION")) {
            var form = forms.version(innovation.id(), "submission-worksheet").orElseThrow();
            worksheets.saveDraft(innovation.id(), form, innovation.id().value(), new SampleTexts().worksheet(form.key()), 0, Actor.of(world.leader()), Instant.now());
            journeys.reviewers(innovation.id(), List.of(world.reviewer()));
        }
        for (var task : done) {
            journeys.openTasks(innovation.id()).stream().filter(open -> open.key().endsWith(task)).toList()
                    .forEach(open -> journeys.complete(open.id(), Map.of("decision", "ADVANCE"), false, Actor.of(world.manager())));
        }
    }

    /** Nothing of what is sent stays: each form meets the same world. */
    private void alone(Form form, Field field, String what, String value) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            try {
                judge(form, field, what, value, send(form, field, value));
            } catch (Exception thrown) {
                faults.add(where(form, field, what) + " threw " + thrown);
            }
        });
    }

    private MockHttpServletResponse send(Form form, Field field, String value) throws Exception {
        var sent = form.multipart() ? multipart("http://localhost" + form.action())
                : request(HttpMethod.valueOf(form.method()), "http://localhost" + form.action());
        form.values().forEach((name, values) -> {
            if (!name.equals(field.name()) && !name.equals("_csrf")) {
                sent.param(name, values.toArray(String[]::new));
            }
        });
        sent.param(field.name(), value).session(new MockHttpSession()).with(csrf());
        if (form.person() != null) {
            sent.with(SignedInAs.person(form.person()));
        }
        return web.perform(sent).andReturn().getResponse();
    }

    private void judge(Form form, Field field, String what, String value, MockHttpServletResponse response) throws Exception {
        var body = response.getContentAsString();
        if (response.getStatus() >= 500) {
            faults.add(where(form, field, what) + " -> " + response.getStatus());
        } else if (body.contains("<script data-hostile")) {
            faults.add(where(form, field, what) + " shown unescaped");
        } else if (response.getStatus() == 422) {
            mustSayWhyAndKeep(form, field, what, value, Jsoup.parse(body));
        } else if (response.getStatus() == 302 && value.equals(VERBATIM) && form.method().equals("POST")) {
            mustShow(form, field, what);
        }
    }

    private void mustSayWhyAndKeep(Form form, Field field, String what, String value, Document page) {
        if (page.select("#error-summary li, .lab-errors li").isEmpty()) {
            faults.add(where(form, field, what) + " -> 422 without a sentence");
        }
        var inputs = page.getElementsByAttributeValue("name", field.name());
        var again = inputs.stream().filter(input -> List.of("text", "textarea", "search", "email", "tel").contains(EveryForm.type(input))).toList();
        if (field.isText() && !field.type().equals("password") && value.equals(VERBATIM) && again.stream().noneMatch(input -> shown(input).equals(value))) {
            faults.add(where(form, field, what) + " -> 422 and the text is gone");
        }
    }

    /** Where the form is shown again with what is stored, it is the same text. */
    private void mustShow(Form form, Field field, String what) throws Exception {
        var again = new EveryForm(web);
        var page = again.open(form.person(), form.page());
        faults.addAll(again.broken());
        if (page.getStatus() >= 500) {
            faults.add(where(form, field, what) + " stored, then " + form.page() + " -> " + page.getStatus());
        }
        if (page.getContentAsString().contains("<script data-hostile")) {
            faults.add(where(form, field, what) + " stored, then unescaped at " + form.page());
        }
        var before = form.values().getOrDefault(field.name(), List.of(""));
        // A copied template stands under another address than the form that made it.
        if (field.isText() && !form.page().replaceFirst("\\?.*", "").endsWith("/copy") && before.stream().anyMatch(value -> !value.isEmpty())
                && Jsoup.parse(page.getContentAsString()).getElementsByAttributeValue("name", field.name()).stream().noneMatch(input -> shown(input).equals(VERBATIM))) {
            faults.add(where(form, field, what) + " stored, and another text at " + form.page());
        }
    }

    private static String shown(Element input) {
        return EveryForm.type(input).equals("textarea") ? input.wholeText().strip() : input.val();
    }

    private static String where(Form form, Field field, String what) {
        return form.method() + " " + EveryForm.kind(form.action()) + " " + field + ": " + what;
    }
}
