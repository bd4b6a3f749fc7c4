package id.labinov.form;

import id.labinov.web.Choice;
import java.util.List;

/** Answers for reading: {@code form/read :: answers(view)}. */
public record ReadView(List<Topic> topics) {

    /** @param href where the topic can be changed, {@code null} for readers
     *  @param papers photos of sheets that were filled in by hand */
    public record Topic(String title, String href, List<Line> lines, List<PaperSource> papers) {}

    /** @param before what stood in the older version; {@code null} where nothing changed or nothing is compared
     *  @param files with their ids, instead of text */
    public record Line(String id, String label, String text, String before, boolean marked, List<Choice> files) {

        public boolean changed() {
            return before != null;
        }
    }

    /** Only what changed. */
    public ReadView changes() {
        return new ReadView(topics.stream().map(topic -> new Topic(topic.title(), topic.href(), topic.lines().stream().filter(Line::changed).toList(), topic.papers()))
                .filter(topic -> !topic.lines().isEmpty()).toList());
    }

    public boolean anyChange() {
        return topics.stream().flatMap(topic -> topic.lines().stream()).anyMatch(Line::changed);
    }
}
