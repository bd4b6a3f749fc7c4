package id.labinov.certificate;

import id.labinov.audit.Audit;
import id.labinov.cohort.Cohort;
import id.labinov.people.Actor;
import id.labinov.people.Regions;
import id.labinov.people.Tokens;
import id.labinov.web.Ids;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The single transactions of issuing; {@link Issuing} checks before. */
@Component
class IssuingActs {

    private final CertificateRows rows;
    private final CertificateTemplates templates;
    private final Signatories signatories;
    private final CertificateWords words;
    private final Regions regions;
    private final Audit audit;
    private final Clock clock;

    IssuingActs(CertificateRows rows, CertificateTemplates templates, Signatories signatories, CertificateWords words, Regions regions, Audit audit, Clock clock) {
        this.rows = rows;
        this.templates = templates;
        this.signatories = signatories;
        this.words = words;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Two who issue at once do it one after the other: the second finds what the first one gave. */
    @Transactional
    public int issue(CertificateKind kind, Cohort cohort, Occasion occasion, List<Candidates.Candidate> to, LocalDate today, Actor by) {
        var latest = rows.lockNumbers(cohort.region(), today.getYear());
        var template = templates.in(cohort.region(), kind);
        var signatory = signatories.on(template.signatory(), clock.instant());
        var region = regions.find(cohort.region()).orElseThrow(NotFound::new);
        var given = rows.of(cohort.id(), kind, occasion.id()).stream().map(Certificate::person).collect(Collectors.toSet());
        var number = latest;
        for (var candidate : to) {
            if (given.add(candidate.person())) {
                number++;
                var label = words.number(number, region, today);
                var values = words.values(candidate, cohort, occasion, region, label, today);
                rows.insert(new Certificate(Ids.next(), Tokens.next(), region.id(), label, kind, cohort.id(), occasion.id(), candidate.person(),
                        candidate.name(), occasion.name(), values.get("dates"), region.name(), region.letterhead(), template.title(),
                        cut(Placeholders.filled(template.body(), values)), template.signedAt(), signatory.position(), signatory.name(), signatory.number(),
                        template.logo(), today, Optional.empty()), today.getYear(), number, clock.instant(), by);
            }
        }
        rows.numbered(cohort.region(), today.getYear(), number);
        audit.record("certificates-issued", Optional.of(by.person().value()), Optional.of(region.id().value()), cohort.id().value(),
                kind.word() + " " + (number - latest));
        return number - latest;
    }

    @Transactional
    public boolean revoke(Certificate certificate, String reason, Actor by) {
        var revoked = rows.revoke(certificate.id(), reason, clock.instant(), by);
        if (revoked) {
            audit.record("certificate-revoked", Optional.of(by.person().value()), Optional.of(certificate.region().value()),
                    certificate.person().value(), certificate.number());
        }
        return revoked;
    }

    private static String cut(String filled) {
        return filled.length() > 4000 ? filled.substring(0, 4000) : filled;
    }
}
