package id.labinov.innovation;

import id.labinov.people.Allow.Who;
import id.labinov.people.Allow;
import id.labinov.people.CurrentPerson;
import id.labinov.web.FileNames;
import id.labinov.web.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The dossier opens on its first panel. */
@Controller
@Allow(Who.EVENT_GUESTS)
class DossierController {

    private final DossierHeaders headers;
    private final DossierArchive archive;
    private final DossierPrint print;
    private final InnovationAccess access;

    DossierController(DossierHeaders headers, DossierArchive archive, DossierPrint print, InnovationAccess access) {
        this.headers = headers;
        this.archive = archive;
        this.print = print;
        this.access = access;
    }

    @GetMapping("/innovations/{id}")
    String open(CurrentPerson me, @PathVariable InnovationId id) {
        return "redirect:" + headers.of(me, id).tabs().stream().findFirst().orElseThrow(NotFound::new).href();
    }

    @GetMapping("/innovations/{id}/archive")
    void archive(CurrentPerson me, @PathVariable InnovationId id, HttpServletResponse response) throws IOException {
        var innovation = access.mustSee(me, id);
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(FileNames.inArchive(innovation.number()) + ".zip", StandardCharsets.UTF_8).build().toString());
        archive.write(me, id, response.getOutputStream());
    }

    @GetMapping("/innovations/{id}/print")
    String print(CurrentPerson me, @PathVariable InnovationId id, Model model) {
        model.addAttribute("header", headers.of(me, id));
        model.addAttribute("print", print.of(me, id));
        return "innovation/print";
    }
}
