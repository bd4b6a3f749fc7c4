package id.labinov.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forms of this installation, in every version that was ever deployed. */
@Component
public class Forms {

    private final FormParser parser;
    private final JdbcClient jdbc;
    private final Map<String, FormDefinition> latest = new TreeMap<>();
    // Not state: what is cached by its hash can never change.
    private final Map<FormVersion, FormDefinition> cache = new ConcurrentHashMap<>();

    Forms(FormParser parser, JdbcClient jdbc, Clock clock) {
        this.parser = parser;
        this.jdbc = jdbc;
        readAll(clock);
    }

    /** A form in the version with which a path started.
     * @throws IllegalStateException if this installation never had it */
    public FormDefinition get(FormVersion version) {
        return cache.computeIfAbsent(version, this::load);
    }

    /** The form as deployed with this start. */
    public Optional<FormDefinition> latest(String key) {
        return Optional.ofNullable(latest.get(key));
    }

    private FormDefinition load(FormVersion version) {
        var json = jdbc.sql("select content from form_version where form_key = ? and hash = ?").params(version.key(), version.hash())
                .query(String.class).optional()
                .orElseThrow(() -> new IllegalStateException("form " + version.key() + " was never here in version " + version.hash()));
        return parser.parse(version.key(), json);
    }

    private void readAll(Clock clock) {
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
                add(resource.getFilename().replace(".form", ""), resource.getContentAsString(StandardCharsets.UTF_8), Instant.now(clock));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    FormDefinition add(String key, String json, Instant at) {
        var definition = parser.parse(key, json);
        remember(definition.version(), json, at);
        latest.put(key, definition);
        return definition;
    }

    private void remember(FormVersion version, String json, Instant at) {
        var known = jdbc.sql("select count(*) from form_version where form_key = ? and hash = ?").params(version.key(), version.hash())
                .query(Integer.class).single();
        if (known == 0) {
            try {
                jdbc.sql("insert into form_version (form_key, hash, content, first_seen) values (?, ?, ?, ?)")
                        .params(version.key(), version.hash(), json, Timestamp.from(at)).update();
            } catch (DuplicateKeyException anotherNodeStartsToo) {
                // The row is there: same key and hash mean the same text.
            }
        }
    }
}
