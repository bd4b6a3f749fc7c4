package id.labinov.review;

import id.labinov.innovation.DossierHeaders;
import id.labinov.innovation.DossierPanel;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The jury of one innovation. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR})
class ReviewerController {

    private final Reviewers reviewers;
    private final ReviewAccess access;
    private final InnovationAccess dossiers;
    private final DossierHeaders headers;
    private final People people;

    ReviewerController(Reviewers reviewers, ReviewAccess access, InnovationAccess dossiers, DossierHeaders headers, People people) {
        this.reviewers = reviewers;
        this.access = access;
        this.dossiers = dossiers;
        this.headers = headers;
        this.people = people;
    }

    @GetMapping("/innovations/{id}/reviewers")
    String show(CurrentPerson me, @PathVariable InnovationId id, Model model,
            @RequestHeader(name = "HX-Target", required = false) String target) {
        var innovation = mustSetJury(me, id);
        var assigned = reviewers.of(id);
        var names = people.names(assigned.stream().map(ReviewerRow::reviewer).toList());
        var chosen = assigned.stream().map(ReviewerRow::reviewer).toList();
        model.addAttribute("header", headers.of(me, id));
        model.addAttribute("assigned", assigned.stream().map(row -> AssignedRow.of(row, names)).toList());
        model.addAttribute("candidates", reviewers.candidates(innovation).stream()
                .filter(judge -> !chosen.contains(judge.person().id())).map(CandidateRow::of).toList());
        return DossierPanel.TARGET.equals(target) ? "review/reviewers :: panel" : "review/reviewers";
    }

    @PostMapping("/innovations/{id}/reviewers")
    String assign(CurrentPerson me, @PathVariable InnovationId id, @RequestParam PersonId reviewer, RedirectAttributes redirect) {
        mustSetJury(me, id);
        reviewers.assign(id, reviewer, me.actor());
        redirect.addFlashAttribute("flash", "review.reviewers.assigned");
        return "redirect:/innovations/" + id + "/reviewers";
    }

    @PostMapping("/innovations/{id}/reviewers/{reviewer}/remove")
    String remove(CurrentPerson me, @PathVariable InnovationId id, @PathVariable PersonId reviewer, RedirectAttributes redirect) {
        mustSetJury(me, id);
        reviewers.remove(id, reviewer, me.actor());
        redirect.addFlashAttribute("flash", "review.reviewers.removed");
        return "redirect:/innovations/" + id + "/reviewers";
    }

    private Innovation mustSetJury(CurrentPerson me, InnovationId id) {
        var innovation = dossiers.mustSee(me, id);
        if (!access.maySetJury(me, innovation)) {
            throw new NotFound();
        }
        return innovation;
    }

    record AssignedRow(PersonId id, String name, boolean coached) {

        static AssignedRow of(ReviewerRow row, Map<PersonId, String> names) {
            return new AssignedRow(row.reviewer(), names.getOrDefault(row.reviewer(), ""), row.coached());
        }
    }

    /** @param conflict message key of the reason, null-free: empty where the person may judge */
    record CandidateRow(PersonId id, String name, int load, boolean mayJudge, List<String> conflict, boolean coached) {

        static CandidateRow of(ReviewerCandidates.Candidate judge) {
            return new CandidateRow(judge.person().id(), judge.person().name(), judge.load(), judge.mayJudge(),
                    judge.conflict().map(reason -> "review.conflict." + reason).stream().toList(), judge.coached());
        }
    }
}
