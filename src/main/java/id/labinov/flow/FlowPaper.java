package id.labinov.flow;

import id.labinov.document.PaperFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The papers that show what the page of bottlenecks shows. */
enum FlowPaper {
    /** The page itself. */
    BOTTLENECK,
    /** One sheet for the head of the region, to be read on a phone. */
    LEADER;

    /** A paper on the page, with the address of each of its files. */
    public record Choice(String key, List<File> files) {}

    public record File(String format, String href) {}

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<FlowPaper> of(String key) {
        return Arrays.stream(values()).filter(paper -> paper.key().equals(key)).findFirst();
    }

    static List<Choice> choices(FlowAsk ask) {
        return Arrays.stream(values()).map(paper -> new Choice(paper.key(), Arrays.stream(PaperFormat.values())
                .map(format -> new File(format.extension(), ask.href("/flow/paper/" + paper.key() + "/" + format.extension()))).toList())).toList();
    }
}
