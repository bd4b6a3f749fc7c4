package id.labinov.flow;

import id.labinov.people.Allow;
import id.labinov.people.Allow.Who;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Region;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.web.Choice;
import id.labinov.web.FileNames;
import id.labinov.web.NotFound;
import id.labinov.web.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Logs of the path as files for other tools. */
@Controller
@Allow(value = Who.ROLES, roles = {Role.MANAGER, Role.ADMINISTRATOR})
class FlowExportController {

    private final FlowExports exports;
    private final FlowExportAccess access;
    private final Regions regions;
    private final Texts texts;

    FlowExportController(FlowExports exports, FlowExportAccess access, Regions regions, Texts texts) {
        this.exports = exports;
        this.access = access;
        this.regions = regions;
        this.texts = texts;
    }

    @GetMapping("/flow/export")
    String page(CurrentPerson me, @RequestParam(required = false) String scope, Model model) {
        var subjects = access.subjects(me);
        model.addAttribute("subjects", subjects.stream().map(subject -> Choice.of(subject.id().toString(), words(subject))).toList())
                .addAttribute("chosen", scope == null && !subjects.isEmpty() ? subjects.get(0).id().toString() : scope)
                .addAttribute("formats", Stream.of(ExportFormat.values()).map(this::choice).toList()).addAttribute("format", ExportFormat.EVENTS.word())
                .addAttribute("knowsPeople", access.regions(me).stream().anyMatch(region -> access.mayKnowPeople(me, region)));
        return "flow/export";
    }

    @GetMapping("/flow/export/file")
    void file(CurrentPerson me, @RequestParam(defaultValue = "") String scope, @RequestParam(defaultValue = "") String format,
            @RequestParam(defaultValue = "false") boolean people, HttpServletResponse response) throws IOException {
        var subject = access.mustExport(me, scope);
        var kind = ExportFormat.of(format).orElseThrow(NotFound::new);
        var persons = exports.allowed(me, subject, kind, people);
        var asked = exports.scope(subject);
        response.setContentType(kind.contentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename(name(subject, kind, LocalDate.ofInstant(asked.asOf(), asked.zone())), StandardCharsets.UTF_8).build().toString());
        var out = new BufferedOutputStream(response.getOutputStream());
        exports.write(asked, kind, persons, out);
        out.flush();
    }

    private String name(ExportSubject subject, ExportFormat format, LocalDate day) {
        return FileNames.inArchive(texts.get("flow.export.file." + format.word()) + " " + title(subject) + " " + day) + "." + format.extension();
    }

    private String words(ExportSubject subject) {
        return subject.cohort().isPresent() ? title(subject) : texts.get("flow.export.whole", title(subject));
    }

    private String title(ExportSubject subject) {
        return subject.cohort().map(cohort -> cohort.name()).orElseGet(() -> regions.find(subject.region()).map(Region::name).orElse(""));
    }

    private Choice choice(ExportFormat format) {
        return new Choice(format.word(), texts.get("flow.export.format." + format.word()), texts.get("flow.export.format." + format.word() + ".help"));
    }
}
