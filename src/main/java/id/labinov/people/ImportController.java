package id.labinov.people;

import id.labinov.people.Allow.Who;
import id.labinov.people.ImportRuns.Run;
import id.labinov.people.SheetImport.Column;
import id.labinov.people.SheetImport.Target;
import id.labinov.web.FieldErrors;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.SheetFormat;
import id.labinov.web.Sheets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Uploading of sheets for every kind of rows; who may is decided by the kind. */
@Controller
@Allow(Who.SIGNED_IN)
class ImportController {

    private final List<SheetImport> kinds;
    private final ImportRuns runs;
    private final ImportRunner runner;
    private final Regions regions;
    private final Sheets sheets;

    ImportController(List<SheetImport> kinds, ImportRuns runs, ImportRunner runner, Regions regions, Sheets sheets) {
        this.kinds = kinds;
        this.runs = runs;
        this.runner = runner;
        this.regions = regions;
        this.sheets = sheets;
    }

    @GetMapping("/imports/{kind}")
    ModelAndView show(CurrentPerson me, @PathVariable String kind, @RequestParam Optional<RegionId> region, @RequestParam Optional<UUID> context) {
        var into = kind(kind);
        return page(into, target(me, into, region, context), FieldErrors.none());
    }

    /** The sheet to fill in: its first line holds the words that the upload knows. */
    @GetMapping("/imports/{kind}/template")
    void template(CurrentPerson me, @PathVariable String kind, @RequestParam(defaultValue = "xlsx") String format,
            @RequestParam Optional<RegionId> region, @RequestParam Optional<UUID> context, HttpServletResponse response) throws IOException {
        var into = kind(kind);
        target(me, into, region, context);
        sheets.send("csv".equals(format) ? SheetFormat.CSV : SheetFormat.XLSX, response, into.kind(), into.columns().stream().map(Column::key).toList(),
                List.of(into.columns().stream().map(Column::example).toList()).iterator());
    }

    @PostMapping("/imports/{kind}")
    ModelAndView upload(CurrentPerson me, @PathVariable String kind, @RequestParam Optional<RegionId> region, @RequestParam Optional<UUID> context,
            @RequestParam(name = "file", required = false) MultipartFile file) throws IOException {
        var into = kind(kind);
        var target = target(me, into, region, context);
        if (file == null || file.isEmpty()) {
            return page(into, target, FieldErrors.of(InvalidInput.of("file", "people.import.no-file")));
        }
        if (file.getSize() > Sheets.MOST_BYTES) {
            return page(into, target, FieldErrors.of(InvalidInput.of("file", "web.sheets.too-large")));
        }
        var run = runs.begin(kind, target, Optional.ofNullable(file.getOriginalFilename()).orElse("").replace("\0", ""), file.getBytes());
        runner.check(run, into);
        return new ModelAndView("redirect:/imports/runs/" + run);
    }

    @GetMapping("/imports/runs/{run}")
    ModelAndView run(CurrentPerson me, @PathVariable UUID run) {
        var found = mine(me, run);
        var into = kind(found.kind());
        return new ModelAndView("people/import-run").addObject("run", found).addObject("into", into).addObject("messages", runs.messages(run))
                .addObject("next", into.next(found.target()));
    }

    @PostMapping("/imports/runs/{run}/load")
    String load(CurrentPerson me, @PathVariable UUID run) {
        var found = mine(me, run);
        runs.startLoading(run);
        runner.load(run, kind(found.kind()));
        return "redirect:/imports/runs/" + run;
    }

    private Run mine(CurrentPerson me, UUID run) {
        return runs.find(run).filter(found -> found.person().equals(me.id()))
                .filter(found -> kind(found.kind()).allowed(me, found.region(), found.context())).orElseThrow(NotFound::new);
    }

    private SheetImport kind(String kind) {
        return kinds.stream().filter(known -> known.kind().equals(kind)).findFirst().orElseThrow(NotFound::new);
    }

    private Target target(CurrentPerson me, SheetImport into, Optional<RegionId> asked, Optional<UUID> context) {
        var region = regions.all().stream().map(Region::id).filter(one -> asked.isEmpty() || asked.get().equals(one))
                .filter(one -> into.allowed(me, one, context)).findFirst().orElseThrow(NotFound::new);
        return new Target(region, context, me.actor());
    }

    private static ModelAndView page(SheetImport into, Target target, FieldErrors errors) {
        return new ModelAndView("people/import", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("into", into).addObject("target", target).addObject("errors", errors).addObject("limit", Sheets.MOST_BYTES)
                .addObject("query", "?region=" + target.region() + target.context().map(id -> "&context=" + id).orElse(""));
    }
}
