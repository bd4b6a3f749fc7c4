package id.labinov.journey;

import id.labinov.form.FormView;
import id.labinov.innovation.Innovations;
import id.labinov.people.HeadDesk;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Pages behind a head's personal link: short, and without links to what is closed there. */
@Component
class HeadDeskPages {

    private final Approvals approvals;
    private final TaskPages pages;
    private final TaskLines lines;
    private final PathDebts debts;
    private final Innovations innovations;

    HeadDeskPages(Approvals approvals, TaskPages pages, TaskLines lines, PathDebts debts, Innovations innovations) {
        this.approvals = approvals;
        this.pages = pages;
        this.lines = lines;
        this.debts = debts;
        this.innovations = innovations;
    }

    String list(HeadDesk desk, Model model) {
        model.addAttribute("desk", desk).addAttribute("waiting", approvals.waiting(desk.me()));
        return "journey/head-desk";
    }

    /** @param typed what was sent and could not be taken */
    String task(HeadDesk desk, OpenTask task, Optional<SentAnswers.Sent> typed, Model model) {
        pages.decision(desk.me(), task, true, typed, model);
        model.addAttribute("form", ((FormView) model.getAttribute("form")).without(HeadDeskDecisions.KNOWN));
        model.addAttribute("desk", desk).addAttribute("task", task).addAttribute("line", lines.of(task, desk.me().id()))
                .addAttribute("summary", innovations.summaries(List.of(task.innovation())).getOrDefault(task.innovation(), ""))
                .addAttribute("debts", debts.of(task.innovation()));
        return "journey/head-desk-task";
    }

    String result(HeadDesk desk, BulkActs.Result result, Model model) {
        model.addAttribute("desk", desk).addAttribute("result", result)
                .addAttribute("labels", innovations.labels(result.rows().stream().flatMap(row -> row.innovation().stream()).toList()));
        return "journey/head-desk-result";
    }
}
