package id.labinov.innovation;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The dossier opens on its first panel. */
@Controller
@Allow(Who.EVENT_GUESTS)
class DossierController {

    private final DossierHeaders headers;

    DossierController(DossierHeaders headers) {
        this.headers = headers;
    }

    @GetMapping("/innovations/{id}")
    String open(CurrentPerson me, @PathVariable InnovationId id) {
        return "redirect:" + headers.of(me, id).tabs().stream().findFirst().orElseThrow(NotFound::new).href();
    }
}
