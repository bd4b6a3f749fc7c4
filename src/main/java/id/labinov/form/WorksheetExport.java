package id.labinov.form;

import id.labinov.innovation.DossierExport;
import id.labinov.innovation.InnovationId;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Texts;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The worksheets in the archive of one innovation: each as text for people and as JSON for machines. */
@Component
class WorksheetExport implements DossierExport {

    private final WorksheetReading worksheets;
    private final WorksheetPages pages;
    private final ReadViews views;
    private final PaperSources papers;
    private final Texts texts;

    WorksheetExport(WorksheetReading worksheets, WorksheetPages pages, ReadViews views, PaperSources papers, Texts texts) {
        this.papers = papers;
        this.worksheets = worksheets;
        this.pages = pages;
        this.views = views;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void add(CurrentPerson me, InnovationId innovation, Archive archive) throws IOException {
        var number = 1;
        for (var worksheet : worksheets.all(innovation)) {
            var path = texts.get("form.export.folder") + "/" + number++ + " " + pages.title(worksheet.key());
            archive.text(path + ".txt", text(innovation, worksheet));
            archive.text(path + ".json", Json.text(Reading.shown(worksheet.form(), worksheet.answers())));
        }
    }

    private String text(InnovationId innovation, Worksheet worksheet) {
        var view = views.view(innovation, worksheet.form(), worksheet.answers(), Optional.empty(), Set.of(), section -> null, papers.of(innovation, worksheet.key()));
        return pages.title(worksheet.key()) + "\n" + view.topics().stream().map(topic -> "\n== " + topic.title() + "\n"
                + topic.papers().stream().map(this::source).collect(Collectors.joining())
                + topic.lines().stream().map(line -> "\n" + line.label() + "\n"
                        + (line.text().isEmpty() ? texts.get("form.read.empty") : line.text()) + "\n").collect(Collectors.joining()))
                .collect(Collectors.joining());
    }

    private String source(PaperSource paper) {
        return "(" + texts.get(paper.waits() ? "form.paper.export-waits" : "form.paper.export-typed", paper.photos().size()) + ")\n";
    }
}
