package id.labinov.journey;

import id.labinov.journey.BulkActs.Act;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The head's list: read at a glance, agreed to one by one or all at once. */
@Controller
@Allow(Who.SIGNED_IN)
class ApprovalController {

    private final Approvals approvals;
    private final BulkActs bulk;
    private final TaskCompletion completion;

    ApprovalController(Approvals approvals, BulkActs bulk, TaskCompletion completion) {
        this.approvals = approvals;
        this.bulk = bulk;
        this.completion = completion;
    }

    @GetMapping("/approvals")
    String list(CurrentPerson me, Model model) {
        model.addAttribute("waiting", approvals.waiting(me));
        return "journey/approvals";
    }

    /** Each row is a transaction of its own: one that fails leaves the others agreed. */
    @PostMapping("/approvals")
    String approve(CurrentPerson me, @RequestParam(defaultValue = "") List<String> task) {
        var ids = task.stream().map(TaskId::of).toList();
        return "redirect:/tasks/bulk/" + bulk.run(me, Act.APPROVE, ids, "/approvals",
                one -> completion.decide(me, one, Map.of("decision", Decision.ADVANCE.name())));
    }
}
