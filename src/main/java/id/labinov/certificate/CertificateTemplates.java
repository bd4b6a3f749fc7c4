package id.labinov.certificate;

import id.labinov.audit.Audit;
import id.labinov.people.Actor;
import id.labinov.people.PositionId;
import id.labinov.people.Positions;
import id.labinov.people.RegionId;
import id.labinov.web.Conflict;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The wordings of each region: the delivered ones until the region writes its own. */
@Service
class CertificateTemplates {

    private final DeliveredTemplates delivered;
    private final Positions positions;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    CertificateTemplates(DeliveredTemplates delivered, Positions positions, JdbcClient jdbc, Audit audit, Clock clock) {
        this.delivered = delivered;
        this.positions = positions;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    CertificateTemplate in(RegionId region, CertificateKind kind) {
        return jdbc.sql("select title, body, signed_at, signatory, logo, true as own, version from certificate_template where region = ? and kind = ?")
                .params(region.value(), kind.name()).query(CertificateTemplate.class).optional().orElseGet(() -> delivered.of(kind));
    }

    /** Keeps the region's own wording.
     * @param template its version is the one that was read
     * @throws InvalidInput with a sentence for each field
     * @throws Conflict if somebody changed it since */
    @Transactional
    void keep(RegionId region, CertificateKind kind, CertificateTemplate template, Actor by) {
        check(region, template);
        var now = Timestamp.from(clock.instant());
        var signatory = template.signatory().map(PositionId::value).orElse(null);
        var there = in(region, kind).version();
        var written = there == template.version() && (there == 0 ? jdbc.sql("""
                insert into certificate_template (title, body, signed_at, signatory, logo, changed_by, changed_at, version, region, kind)
                values (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)""") : jdbc.sql("""
                update certificate_template set title = ?, body = ?, signed_at = ?, signatory = ?, logo = ?, changed_by = ?, changed_at = ?,
                version = version + 1 where region = ? and kind = ? and version = """ + there))
                .params(java.util.Arrays.asList(template.title(), template.body(), template.signedAt(), signatory, template.logo().orElse(null),
                        by.person().value(), now, region.value(), kind.name())).update() == 1;
        if (!written) {
            throw new Conflict("certificate.template.changed-meanwhile");
        }
        audit.record("certificate-template-kept", Optional.of(by.person().value()), Optional.of(region.value()), region.value(), kind.word());
    }

    /** Takes the region's own wording away: the delivered one holds again. What was issued stays as it is. */
    @Transactional
    void reset(RegionId region, CertificateKind kind, Actor by) {
        jdbc.sql("delete from certificate_template where region = ? and kind = ?").params(region.value(), kind.name()).update();
        audit.record("certificate-template-reset", Optional.of(by.person().value()), Optional.of(region.value()), region.value(), kind.word());
    }

    void check(RegionId region, CertificateTemplate template) {
        var problems = new ArrayList<FieldMessage>();
        length(problems, "title", template.title(), 100, true);
        length(problems, "body", template.body(), 2000, true);
        length(problems, "signedAt", template.signedAt(), 100, false);
        if (Placeholders.unbalanced(template.body())) {
            problems.add(new FieldMessage("body", "certificate.template.brace", List.of()));
        }
        Placeholders.unknown(template.body()).forEach(word -> problems.add(new FieldMessage("body", "certificate.template.word-unknown", List.of(word))));
        if (!template.body().isBlank()) {
            Placeholders.missing(template.body()).forEach(word -> problems.add(new FieldMessage("body", "certificate.template.word-missing", List.of(word))));
        }
        if (template.signatory().filter(position -> positions.find(position).filter(found -> found.region().equals(region)).isEmpty()).isPresent()) {
            problems.add(new FieldMessage("signatory", "certificate.template.signatory-unknown", List.of()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private static void length(List<FieldMessage> problems, String field, String text, int longest, boolean needed) {
        if (needed && text.isBlank()) {
            problems.add(new FieldMessage(field, "certificate.input.missing", List.of()));
        } else if (text.length() > longest) {
            problems.add(new FieldMessage(field, "certificate.input.too-long", List.of(longest)));
        } else if (text.indexOf('\0') >= 0) {
            problems.add(new FieldMessage(field, "certificate.input.unreadable", List.of()));
        }
    }

    /** Keeps a logo for good. */
    @Transactional
    UUID keepLogo(RegionId region, byte[] png) {
        var id = Ids.next();
        jdbc.sql("insert into certificate_logo (id, region, content) values (?, ?, ?)").params(id, region.value(), png).update();
        return id;
    }

    Optional<byte[]> logo(Optional<UUID> id) {
        return id.flatMap(known -> jdbc.sql("select content from certificate_logo where id = ?").param(known).query((row, n) -> row.getBytes(1)).optional());
    }
}
