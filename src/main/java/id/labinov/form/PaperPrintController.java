package id.labinov.form;

import id.labinov.audit.Audit;
import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A worksheet as paper, for everybody who may read it. */
@Controller
@Allow(Who.EVENT_GUESTS)
class PaperPrintController {

    private final InnovationAccess access;
    private final PaperPrint print;
    private final Audit audit;

    PaperPrintController(InnovationAccess access, PaperPrint print, Audit audit) {
        this.access = access;
        this.print = print;
        this.audit = audit;
    }

    @GetMapping("/innovations/{id}/worksheets/{form}/paper.pdf")
    void paper(CurrentPerson me, @PathVariable InnovationId id, @PathVariable String form, @RequestParam(defaultValue = "false") boolean filled,
            @RequestParam Optional<Integer> section, HttpServletResponse response) throws IOException {
        var innovation = access.mustSee(me, id);
        audit.record("worksheet-printed", Optional.of(me.id().value()), Optional.of(innovation.region().value()), id.value(), form);
        print.send(List.of(id), form, section.map(OptionalInt::of).orElseGet(OptionalInt::empty), filled, response);
    }
}
