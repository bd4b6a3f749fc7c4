package id.labinov.coaching;

import id.labinov.people.PersonId;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a coach found in a worksheet, question by question, and the phrases that he says again and again. */
@Component
class Findings {

    private static final int LONGEST = 1000;
    private static final int LONGEST_PHRASE = 300;
    private static final int PHRASES_SHOWN = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    Findings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Finding(UUID id, VisitId visit, String formKey, String field, String body, PersonId notedBy, Instant notedAt) {}

    List<Finding> of(VisitId visit) {
        return jdbc.sql("select * from coaching_finding where visit = ? order by noted_at, id").param(visit.value()).query(Finding.class).list();
    }

    /** @param keep whether it becomes one of the coach's phrases
     *  @throws InvalidInput if nothing was said, or too much */
    @Transactional
    void add(VisitId visit, String formKey, String field, String body, boolean keep, PersonId by) {
        var text = body.replace("\0", "").strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw InvalidInput.of("body", text.isEmpty() ? "coaching.finding.missing" : "coaching.input.too-long", LONGEST);
        }
        // A second tap on a slow line says nothing new.
        if (of(visit).stream().noneMatch(same -> same.formKey().equals(formKey) && same.field().equals(field) && same.body().equals(text))) {
            jdbc.sql("insert into coaching_finding (id, visit, form_key, field, body, noted_by, noted_at) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(Ids.next(), visit.value(), formKey, field, text, by.value(), Timestamp.from(Instant.now(clock))).update();
        }
        use(by, text, keep);
    }

    void remove(VisitId visit, UUID finding) {
        jdbc.sql("delete from coaching_finding where id = ? and visit = ?").params(finding, visit.value()).update();
    }

    /** The coach's own, the most used first. */
    List<String> phrases(PersonId coach) {
        return jdbc.sql("select body from coaching_phrase where person = ? order by used desc, body fetch first ? rows only")
                .params(coach.value(), PHRASES_SHOWN).query(String.class).list();
    }

    @Transactional
    void forget(PersonId coach, String phrase) {
        jdbc.sql("delete from coaching_phrase where person = ? and body = ?").params(coach.value(), phrase).update();
    }

    private void use(PersonId coach, String phrase, boolean keep) {
        var known = jdbc.sql("update coaching_phrase set used = used + 1 where person = ? and body = ?").params(coach.value(), phrase).update();
        if (known == 0 && keep && phrase.length() <= LONGEST_PHRASE) {
            jdbc.sql("insert into coaching_phrase (id, person, body, used) values (?, ?, ?, 1)").params(Ids.next(), coach.value(), phrase).update();
        }
    }
}
