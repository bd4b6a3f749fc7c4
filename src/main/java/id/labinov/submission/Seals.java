package id.labinov.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.journey.PathDebts;
import id.labinov.journey.SentBack;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import id.labinov.journey.Undone;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals what was signed: from then on no worksheet changes, and the hash proves later what it said. */
@Service
class Seals {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final JdbcClient jdbc;
    private final Worksheets worksheets;
    private final Innovations innovations;
    private final Stages stages;
    private final PathDebts debts;
    private final Clock clock;

    Seals(JdbcClient jdbc, Worksheets worksheets, Innovations innovations, Stages stages, PathDebts debts, Clock clock) {
        this.jdbc = jdbc;
        this.worksheets = worksheets;
        this.innovations = innovations;
        this.stages = stages;
        this.debts = debts;
        this.clock = clock;
    }

    /** Repeatable: sealing again replaces the seal.
     * @throws InvalidInput if a worksheet still lacks what the seal needs: nobody signs what is not complete */
    @Transactional
    public void seal(InnovationId id) {
        var region = innovations.find(id).orElseThrow(NotFound::new).region();
        var owed = debts.beforeSeal(id);
        if (!owed.isEmpty()) {
            throw InvalidInput.of("decision", "submission.seal.debts", owed.size());
        }
        var now = Instant.now(clock);
        worksheets.seal(id, now);
        remove(id);
        jdbc.sql("insert into sealed_submission (innovation, region, sealed_at, content_hash) values (:id, :region, :at, :hash)")
                .param("id", id.value()).param("region", region.value()).param("at", Timestamp.from(now)).param("hash", hash(id)).update();
    }

    Optional<Seal> of(InnovationId id) {
        return jdbc.sql("select sealed_at, content_hash from sealed_submission where innovation = :id").param("id", id.value())
                .query(Seal.class).optional();
    }

    /** A path that goes back unseals the worksheets; the next sign-off makes a new seal. */
    @EventListener
    void on(SentBack event) {
        remove(event.happening().innovation());
    }

    /** Undoing the sign-off opens the worksheets again. */
    @EventListener
    void on(Undone event) {
        var id = event.happening().innovation();
        if (!worksheets.sealed(id)) {
            remove(id);
        }
    }

    /** SHA-256 over the answers of all worksheets in path order, keys sorted, so that equal answers give equal hashes. */
    String hash(InnovationId id) {
        var content = new TreeMap<String, Map<String, Object>>();
        stages.all().stream().map(Stage::worksheet)
                .forEach(form -> content.put(form, worksheets.answers(id, form, Optional.empty()).orElse(Map.of())));
        try {
            var bytes = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int remove(InnovationId id) {
        return jdbc.sql("delete from sealed_submission where innovation = :id").param("id", id.value()).update();
    }

    record Seal(Instant sealedAt, String contentHash) {}
}
