package id.labinov.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code target/bench/report.json}: one entry per benchmark; each compares two things in one run and reports their ratio. */
final class BenchReport {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file = Path.of(System.getProperty("bench.report", "target/bench/report.json"));

    /** Adds or replaces the entry of that name.
     * @param name followed by {@code /h2} or {@code /postgresql} where both are measured
     * @param compares what is divided by what
     * @param runs the ratio of each run; the median is reported */
    void add(String name, String compares, List<Double> runs, Map<String, Object> detail) throws IOException {
        var report = read();
        var entries = (ArrayNode) report.withArray("/benchmarks");
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).path("name").asText().equals(name)) {
                entries.remove(i);
            }
        }
        var entry = entries.addObject().put("name", name).put("compares", compares).put("ratio", median(runs));
        entry.set("runs", JSON.valueToTree(runs));
        entry.set("detail", JSON.valueToTree(detail));
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(report));
    }

    static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The value below which the given share of the values lies, by the nearest rank. */
    static double percentile(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    private ObjectNode read() throws IOException {
        var report = Files.exists(file) ? (ObjectNode) JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
        var runtime = Runtime.getRuntime();
        report.put("machine", "%d processors, %s %s, Java %s, %d MB heap".formatted(runtime.availableProcessors(),
                System.getProperty("os.name"), System.getProperty("os.arch"), System.getProperty("java.version"),
                runtime.maxMemory() / (1024 * 1024)));
        return report;
    }
}
