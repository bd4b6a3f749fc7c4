package id.labinov.flow;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/** What the projection says, for tests of other packages, in lines to read. */
public class ProjectedPath {

    private final ApplicationContext application;
    private final Instant from;
    private final Map<PersonId, String> people = new LinkedHashMap<>();

    /** @param from hours are told from then on */
    public ProjectedPath(ApplicationContext application, Instant from) {
        this.application = application;
        this.from = from;
    }

    public ProjectedPath called(PersonId person, String name) {
        people.put(person, name);
        return this;
    }

    /** For example {@code DESIGN#1 2-5 ADVANCED PATH worked 1 queued 2}. */
    public List<String> visits(InnovationId innovation) {
        return rows(innovation, rows -> rows.visits().values().stream().map(visit -> visit.stage() + "#" + visit.visit() + " " + span(visit.entered(), visit.leftAt())
                + " " + visit.outcome() + " " + visit.cause() + (visit.facilitated() ? " ROOM" : "")
                + visit.split().map(split -> " worked " + hours(split.worked()) + " queued " + hours(split.queued())).orElse("")).toList());
    }

    /** For example {@code design-decision coach 2-5 done: Coach 3-5}. */
    public List<String> tasks(InnovationId innovation) {
        return rows(innovation, rows -> rows.tasks().values().stream().map(task -> task.key() + " " + task.role() + " " + span(task.created(), task.ended())
                + (task.ended().isEmpty() ? "" : task.completed() ? " done" : " gone") + (task.beside() ? " beside" : "")
                + holdings(rows.holdings(task.task()))).toList());
    }

    /** For example {@code DELIVERY to DESIGN incomplete}. */
    public List<String> returns(InnovationId innovation) {
        return rows(innovation, rows -> rows.returns().stream().map(row -> row.fromStage() + " to " + row.toStage() + " " + row.reason()).toList());
    }

    /** What differs from the events of all paths. */
    public static List<String> differences(ApplicationContext application) {
        return application.getBean(ProjectionCheck.class).differences(5).stream().map(Object::toString).toList();
    }

    /** All of it, as an administrator orders it. */
    public void rebuild() {
        application.getBean(ProjectionRebuild.class).order();
        application.getBean(ProjectionRebuild.class).run();
    }

    private List<String> rows(InnovationId innovation, Function<PathRows, List<String>> lines) {
        var all = new ArrayList<String>();
        application.getBean(ProjectionReader.class).all(List.of(innovation)).values().forEach(rows -> all.addAll(lines.apply(rows)));
        return all;
    }

    private String holdings(List<HoldingRow> holdings) {
        var text = new StringBuilder();
        holdings.forEach(holding -> text.append(text.isEmpty() ? ": " : ", ").append(people.getOrDefault(holding.person(), "?")).append(' ')
                .append(span(holding.from(), holding.to())));
        return text.toString();
    }

    private String span(Instant start, Optional<Instant> end) {
        return hours(Duration.between(from, start)) + "-" + end.map(at -> hours(Duration.between(from, at))).orElse("");
    }

    private static String hours(Duration duration) {
        return String.valueOf(duration.toHours());
    }
}
