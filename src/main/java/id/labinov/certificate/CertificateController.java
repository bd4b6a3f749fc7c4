package id.labinov.certificate;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.cohort.EventId;
import id.labinov.document.PaperFormat;
import id.labinov.document.Papers;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The certificates of a cohort: issued to one, many or all who fulfil the rule; downloaded; revoked. */
@Controller
@Allow(Who.SIGNED_IN)
class CertificateController {

    private final CertificateAccess access;
    private final Candidates candidates;
    private final Issuing issuing;
    private final CertificateRows rows;
    private final CertificatePages pages;
    private final CertificatePapers drawn;
    private final Papers papers;
    private final Cohorts cohorts;

    CertificateController(CertificateAccess access, Candidates candidates, Issuing issuing, CertificateRows rows, CertificatePages pages,
            CertificatePapers drawn, Papers papers, Cohorts cohorts) {
        this.access = access;
        this.candidates = candidates;
        this.issuing = issuing;
        this.rows = rows;
        this.pages = pages;
        this.drawn = drawn;
        this.papers = papers;
        this.cohorts = cohorts;
    }

    @GetMapping("/cohorts/{id}/certificates")
    String list(CurrentPerson me, @PathVariable CohortId id, @ModelAttribute Asked asked, Model model) {
        return page(access.mustIssue(me, id), asked, model);
    }

    @PostMapping("/cohorts/{id}/certificates")
    String issue(CurrentPerson me, @PathVariable CohortId id, @ModelAttribute Asked asked, @RequestParam(defaultValue = "") List<PersonId> person,
            @RequestParam(defaultValue = "false") boolean all, Model model, HttpServletResponse response, RedirectAttributes flash) {
        var cohort = access.mustIssue(me, id);
        var occasion = candidates.occasion(cohort, asked.occasion());
        var to = candidates.of(asked.chosen(), cohort, occasion).stream().filter(one -> asked.fulfilledBy(one, occasion))
                .filter(one -> all || person.contains(one.person())).toList();
        try {
            var issued = issuing.issue(asked.chosen(), cohort, occasion, to, me.actor());
            flash.addFlashAttribute("flash", "certificate.issue.issued");
            flash.addFlashAttribute("flashArguments", new Object[] {issued, to.size() - issued});
        } catch (InvalidInput nobodySigns) {
            model.addAttribute("errors", FieldErrors.of(nobodySigns));
            response.setStatus(422);
            return page(cohort, asked, model);
        }
        return "redirect:/cohorts/" + id + "/certificates?" + asked.query(occasion);
    }

    /** All valid ones of the list, each on its page. */
    @GetMapping("/cohorts/{id}/certificates.pdf")
    void all(CurrentPerson me, @PathVariable CohortId id, @ModelAttribute Asked asked, HttpServletResponse response) throws IOException {
        var cohort = access.mustIssue(me, id);
        var occasion = candidates.occasion(cohort, asked.occasion());
        var valid = rows.of(id, asked.chosen(), occasion.id()).stream().filter(Certificate::valid).map(drawn::paper).toList();
        if (valid.isEmpty()) {
            throw new NotFound();
        }
        papers.send(PaperFormat.PDF, valid, "sertifikat-" + asked.chosen().word(), response);
    }

    @GetMapping("/certificates/{code}/pdf")
    void pdf(CurrentPerson me, @PathVariable String code, HttpServletResponse response) throws IOException {
        var certificate = rows.byCode(code).orElseThrow(NotFound::new);
        access.mustHave(me, certificate);
        papers.send(PaperFormat.PDF, List.of(drawn.paper(certificate)), "sertifikat-" + certificate.number().replace('/', '-'), response);
    }

    @GetMapping("/certificates/{code}/revoke")
    String ask(CurrentPerson me, @PathVariable String code, Model model) {
        return ask(find(me, code), "", model);
    }

    @PostMapping("/certificates/{code}/revoke")
    String revoke(CurrentPerson me, @PathVariable String code, @RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        var certificate = find(me, code);
        try {
            issuing.revoke(certificate, reason, me.actor());
        } catch (InvalidInput wrong) {
            model.addAttribute("errors", FieldErrors.of(wrong));
            response.setStatus(422);
            return ask(certificate, reason, model);
        }
        flash.addFlashAttribute("flash", "certificate.revoke.done");
        var event = certificate.occasion().equals(certificate.cohort().value()) ? "" : "&event=" + certificate.occasion();
        return "redirect:/cohorts/" + certificate.cohort() + "/certificates?kind=" + certificate.kind().word() + event;
    }

    private Certificate find(CurrentPerson me, String code) {
        var certificate = rows.byCode(code).filter(found -> me.regions().contains(found.region())).orElseThrow(NotFound::new);
        access.mustIssue(me, certificate.region());
        return certificate;
    }

    private String ask(Certificate certificate, String reason, Model model) {
        model.addAttribute("certificate", certificate).addAttribute("reason", reason);
        return "certificate/revoke";
    }

    private String page(Cohort cohort, Asked asked, Model model) {
        var occasion = candidates.occasion(cohort, asked.occasion());
        pages.show(cohort, cohorts.events(cohort.id()), asked, occasion, candidates.of(asked.chosen(), cohort, occasion), model);
        return "certificate/cohort";
    }
}
