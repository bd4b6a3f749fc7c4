package id.labinov.certificate;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.LabEvent;
import id.labinov.people.PersonId;
import id.labinov.web.Choice;
import id.labinov.web.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a cohort's certificates shows. */
@Component
class CertificatePages {

    private final CertificateRows rows;
    private final CertificateTemplates templates;
    private final Texts texts;

    CertificatePages(CertificateRows rows, CertificateTemplates templates, Texts texts) {
        this.rows = rows;
        this.templates = templates;
        this.texts = texts;
    }

    void show(Cohort cohort, List<LabEvent> events, Asked asked, Occasion occasion, List<Candidates.Candidate> found, Model model) {
        var issued = rows.of(cohort.id(), asked.chosen(), occasion.id());
        var byPerson = issued.stream().collect(Collectors.toMap(Certificate::person, Function.identity()));
        var lines = found.stream().map(one -> new Line(one.person(), one.name(), one.agency(), one.days(), asked.fulfilledBy(one, occasion),
                Optional.ofNullable(byPerson.remove(one.person())))).toList();
        model.addAttribute("cohort", cohort).addAttribute("occasion", occasion).addAttribute("kind", asked.chosen().word())
                .addAttribute("event", asked.occasion().map(Object::toString).orElse("")).addAttribute("least", asked.least(occasion))
                .addAttribute("lines", lines).addAttribute("open", lines.stream().filter(Line::open).count())
                .addAttribute("issued", issued.stream().filter(Certificate::valid).count())
                // Whoever is no longer on the list keeps the certificate.
                .addAttribute("former", byPerson.values().stream().toList())
                .addAttribute("signed", templates.in(cohort.region(), asked.chosen()).signatory().isPresent())
                .addAttribute("kinds", Arrays.stream(CertificateKind.values())
                        .map(kind -> Choice.of(kind.word(), texts.get("certificate.kind." + kind))).toList())
                .addAttribute("events", events.stream().map(one -> Choice.of(one.id().toString(), one.name())).toList());
    }

    /** @param enough whether the person was there often enough */
    record Line(PersonId person, String name, String agency, int days, boolean enough, Optional<Certificate> certificate) {

        public boolean open() {
            return enough && certificate.isEmpty();
        }
    }
}
