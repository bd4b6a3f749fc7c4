package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.innovation.Innovations;
import id.labinov.journey.JourneyWorlds.World;
import id.labinov.journey.JourneyWorlds.Worlds;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that can be told happens, and is written to every role in both languages. */
@ToldPages
class NothingLeaksWebTests {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);

    @Autowired
    private Worlds worlds;
    @Autowired
    private Story story;
    @Autowired
    private Told told;
    @Autowired
    private MailTexts texts;
    @Autowired
    private MailRendering rendering;
    @Autowired
    private LetterTexts letters;
    @Autowired
    private Innovations innovations;
    @Autowired
    private People people;
    @Autowired
    private JdbcClient jdbc;

    private static Map<String, PersonId> roles(World world) {
        return Map.of("leader", world.leader(), "operator", world.operator(), "head", world.head(), "coach", world.coach(), "otherCoach", world.otherCoach(),
                "reviewer", world.reviewer(), "manager", world.manager(), "administrator", world.administrator(), "observer", world.observer());
    }

    /** Also those that were taken back meanwhile: their mail may be on its way. */
    private List<Notice> notices(World world) {
        return jdbc.sql("select id, region, person, kind, innovation, task, facts, secrets, link, due, at, not_before, delivery, mail, read_at from notice where region = ?")
                .param(world.region().id().value()).query(NoticeRows.Raw.class).list().stream().map(NoticeRows.Raw::notice).toList();
    }

    @Test
    void eachRoleLearnsOnlyWhatIsItsOwn() throws Exception {
        var world = worlds.aWorld();
        var elsewhere = worlds.aWorld();
        var there = notices(elsewhere).size();

        story.happensIn(world);

        var all = notices(world);
        var heard = roles(world).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, role -> all.stream()
                .filter(notice -> notice.person().equals(role.getValue())).map(Notice::kind).collect(Collectors.toCollection(TreeSet::new))));
        assertThat(heard).isEqualTo(Map.of(
                "leader", Set.of("task-mine", "due-moved", "task-reminded", "due-soon", "due-today", "overdue", "decision", "asked-to-complete", "withdrawn",
                        "session-booked", "session-moved", "session-tomorrow", "session-cancelled", "action-agreed", "action-due", "event-planned", "event-moved",
                        "event-cancelled"),
                "operator", Set.of("team-invited", "position-changed"),
                "head", Set.of("position-changed", "obligation-open", "task-mine", "head-link"),
                "coach", Set.of("task-free", "mention", "session-taken", "session-off"),
                "otherCoach", Set.of("task-free"),
                "reviewer", Set.of("task-mine"),
                "manager", Set.of("overdue-long", "task-free", "stage-alert", "stage-alert-over"),
                "administrator", Set.of("act-failed"),
                "observer", Set.of("account-invitation", "account-reset", "account-changed")));
        assertThat(all).allMatch(notice -> roles(world).containsValue(notice.person()));
        assertThat(notices(elsewhere)).hasSize(there);
        assertThat(all.stream().map(Notice::kind).collect(Collectors.toSet())).isEqualTo(told.entries().stream().map(Entry::kind).collect(Collectors.toSet()));
    }

    @Test
    void noMailNamesWhoIsNotItsMatter() throws Exception {
        var world = worlds.aWorld();
        story.happensIn(world);
        var samples = notices(world).stream().collect(Collectors.toMap(Notice::kind, notice -> notice, (one, other) -> one)).values();
        var faults = new ArrayList<String>();

        for (var notice : samples) {
            for (var role : roles(world).entrySet()) {
                LANGUAGES.forEach(language -> faults.addAll(faults(world, notice, role.getKey(), role.getValue(), language)));
            }
        }

        assertThat(faults).isEmpty();
    }

    private List<String> faults(World world, Notice notice, String role, PersonId reader, Locale language) {
        var mail = written(notice, reader, language);
        var whole = mail.subject() + "\n" + mail.plain() + "\n" + Jsoup.parse(mail.html()).wholeText();
        var allowed = new HashSet<>(named(notice));
        allowed.add(reader);
        var names = people.names(roles(world).values());
        var forbidden = Stream.concat(Stream.of("{{", "}}", "??", "null", "\u0001", "\u0002", Story.SECRET_ADVICE, Story.CONFIDED, "@halaman.contoh.go.id"),
                names.entrySet().stream().filter(person -> !allowed.contains(person.getKey())).map(person -> person.getValue() + "\n")).toList();
        var found = new ArrayList<>(forbidden.stream().filter((whole.replaceAll("[^\\w?{}@\u0001\u0002 ]", "\n") + "\n")::contains).toList());
        if (!mail.plain().contains(names.get(reader)) || mail.subject().isBlank()) {
            found.add("says nobody's name");
        }
        if (mail.html().contains("<img") || mail.html().contains("src=") || mail.html().getBytes(StandardCharsets.UTF_8).length > 100_000) {
            found.add("loads something or is too long");
        }
        return found.stream().map(what -> notice.kind() + " " + role + " " + language + ": " + what.strip()).toList();
    }

    /** Whom the text itself names: who asked, who holds, who coaches. Nobody of the jury is among them. */
    private static Set<PersonId> named(Notice notice) {
        return notice.facts().values().stream().flatMap(value -> FactValues.meaning(value).stream()).filter(meaning -> meaning.sort() == FactValues.Sort.PEOPLE)
                .flatMap(meaning -> meaning.parts().stream()).map(PersonId::of).collect(Collectors.toSet());
    }

    @Test
    void nobodyOfTheJuryIsNamedInAnyNotice() throws Exception {
        var world = worlds.aWorld();

        story.happensIn(world);

        assertThat(notices(world).stream().filter(notice -> named(notice).contains(world.reviewer())).map(Notice::kind)).isEmpty();
        assertThat(notices(world)).allMatch(notice -> !notice.facts().toString().contains(Story.SECRET_ADVICE) && !notice.facts().toString().contains(Story.CONFIDED));
    }

    private MailRendering.Rendered written(Notice notice, PersonId reader, Locale language) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language);
        try {
            var person = people.find(reader).orElseThrow();
            var label = notice.innovation().map(innovation -> innovations.labels(List.of(innovation)).get(innovation));
            var values = letters.values(new LetterTexts.Receiver("seseorang@contoh.go.id", person, person, "Kota Jalur"), notice, label);
            return rendering.render(texts.delivered(notice.kind(), language), values, "", "Kota Jalur", language);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
