package id.labinov.notification;

import id.labinov.audit.Audit;
import id.labinov.notification.MailTexts.MailText;
import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import id.labinov.web.InvalidInput;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts of mails that regions worded themselves. */
@Component
class EditedTexts {

    /** Every mail asks, and hardly anybody ever words one: another node hears of it after this time. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);
    private static final String INSERT = "insert into mail_text (subject, body, changed_by, changed_at, version, region, kind, language) "
            + "values (?, ?, ?, ?, 1, ?, ?, ?)";
    private static final String UPDATE = "update mail_text set subject = ?, body = ?, changed_by = ?, changed_at = ?, version = version + 1 "
            + "where region = ? and kind = ? and language = ? and version = ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;
    private final Map<RegionId, Known> known = new ConcurrentHashMap<>();

    EditedTexts(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param language {@code id} or {@code en} */
    record Edited(String kind, String language, String subject, String body, int version) {

        MailText text() {
            return new MailText(subject, body);
        }

        private boolean is(String otherKind, Locale locale) {
            return kind.equals(otherKind) && language.equals(locale.getLanguage());
        }
    }

    private record Known(List<Edited> texts, Instant readAt) {}

    /** For mails that go out now. */
    Optional<MailText> text(RegionId region, String kind, Locale language) {
        var now = clock.instant();
        var there = known.get(region);
        if (there == null || !now.isBefore(there.readAt().plus(KNOWN_FOR))) {
            there = new Known(in(region), now);
            known.put(region, there);
        }
        return there.texts().stream().filter(each -> each.is(kind, language)).map(Edited::text).findFirst();
    }

    List<Edited> in(RegionId region) {
        return jdbc.sql("select kind, language, subject, body, version from mail_text where region = ?").param(region.value()).query(Edited.class).list();
    }

    Optional<Edited> find(TextPlace place) {
        return in(place.region()).stream().filter(each -> each.is(place.kind(), place.language())).findFirst();
    }

    /** @param seen version that the page showed, 0 for the delivered text
     *  @throws InvalidInput if somebody changed it since: what was typed is shown again, and may be sent again */
    @Transactional
    void keep(TextPlace place, MailText text, int seen, Actor by) {
        var there = find(place).map(Edited::version).orElse(0);
        var written = there == seen && jdbc.sql(there == 0 ? INSERT : UPDATE + there)
                .params(text.subject(), text.body(), by.person().value(), Timestamp.from(clock.instant()), place.region().value(), place.kind(),
                        place.language().getLanguage()).update() == 1;
        if (!written) {
            throw InvalidInput.of("", "notification.text.changed-meanwhile");
        }
        note("mail-text-kept", place, by);
    }

    /** The delivered text holds again. */
    @Transactional
    void reset(TextPlace place, Actor by) {
        var gone = jdbc.sql("delete from mail_text where region = ? and kind = ? and language = ?")
                .params(place.region().value(), place.kind(), place.language().getLanguage()).update();
        if (gone > 0) {
            note("mail-text-reset", place, by);
        }
    }

    private void note(String act, TextPlace place, Actor by) {
        var region = place.region().value();
        known.remove(place.region());
        audit.record(act, Optional.of(by.person().value()), Optional.of(region), region, place.kind() + " (" + place.language().getLanguage() + ")");
    }
}
