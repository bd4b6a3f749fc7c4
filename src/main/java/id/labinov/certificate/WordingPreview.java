package id.labinov.certificate;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.document.Paper;
import id.labinov.document.Papers;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A certificate for somebody who does not exist, to see the wording. */
@Component
class WordingPreview {

    private final CertificateTemplates templates;
    private final Papers printer;
    private final CertificateWords words;
    private final CertificatePapers papers;
    private final Signatories signatories;
    private final Regions regions;
    private final Clock clock;

    WordingPreview(CertificateTemplates templates, Papers printer, CertificateWords words, CertificatePapers papers, Signatories signatories,
            Regions regions, Clock clock) {
        this.templates = templates;
        this.printer = printer;
        this.words = words;
        this.papers = papers;
        this.signatories = signatories;
        this.regions = regions;
        this.clock = clock;
    }

    /** The sample, once the wording is right.
     * @throws InvalidInput with a sentence for each field; also if it does not fit on one page */
    Paper checked(RegionId id, CertificateTemplate template, Optional<byte[]> logo) throws IOException {
        templates.check(id, template);
        var paper = paper(id, template, logo);
        if (printer.pages(paper) > 1) {
            throw InvalidInput.of("body", "certificate.template.too-much");
        }
        return paper;
    }

    private Paper paper(RegionId id, CertificateTemplate template, Optional<byte[]> logo) {
        var region = regions.find(id).orElseThrow(NotFound::new);
        var today = LocalDate.ofInstant(clock.instant(), region.zone());
        var who = new Candidates.Candidate(PersonId.next(), words.text("certificate.template.sample-name"), words.text("certificate.template.sample-agency"), 2);
        var cohort = new Cohort(CohortId.next(), id, words.text("certificate.template.sample-activity"), "", today.getYear(), "", Instant.now(clock),
                Optional.empty(), List.of(), Map.of(), 0, false, false);
        var occasion = new Occasion(Ids.next(), cohort.name(), today, today.plusDays(1), List.of(), 2, Optional.empty(), false);
        var number = words.number(0, region, today);
        var signatory = signatories.asFarAsKnown(template.signatory(), clock.instant());
        var values = words.values(who, cohort, occasion, region, number, today);
        return papers.paper(new Certificate(Ids.next(), "-".repeat(20), id, number, CertificateKind.PARTICIPANT, cohort.id(), occasion.id(), who.person(), who.name(), cohort.name(),
                values.get("dates"), region.name(), region.letterhead(), template.title(), Placeholders.filled(template.body(), values), template.signedAt(),
                signatory.position(), signatory.name(), signatory.number(), Optional.empty(), today, Optional.empty()), logo);
    }
}
