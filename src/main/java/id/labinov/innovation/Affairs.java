package id.labinov.innovation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Urusan pemerintahan (Undang-Undang 23/2014), from {@code affairs.csv}; texts are {@code innovation.affair.<key>}. */
final class Affairs {

    /** @param basicService one of the six affairs of basic services */
    record Affair(String key, boolean basicService) {}

    private static final List<Affair> ALL = read();
    private static final List<String> KEYS = ALL.stream().map(Affair::key).toList();

    private Affairs() {}

    static List<Affair> all() {
        return ALL;
    }

    static List<String> keys() {
        return KEYS;
    }

    private static List<Affair> read() {
        try {
            return new ClassPathResource("innovation/affairs.csv").getContentAsString(StandardCharsets.UTF_8).lines().skip(1)
                    .map(String::strip).filter(line -> !line.isEmpty()).map(line -> line.split(","))
                    .map(cells -> new Affair(cells[0], Boolean.parseBoolean(cells[1]))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
