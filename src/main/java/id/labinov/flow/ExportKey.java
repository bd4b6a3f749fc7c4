package id.labinov.flow;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The key of the pseudonyms: made once, at the first export, and kept in the installation. */
@Component
class ExportKey {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    ExportKey(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Pseudonyms pseudonyms() {
        var secret = kept().orElseGet(() -> {
            make();
            return kept().orElseThrow();
        });
        return new Pseudonyms(Base64.getDecoder().decode(secret));
    }

    private Optional<String> kept() {
        return jdbc.sql("select secret from flow_export_key where id = 1").query(String.class).optional();
    }

    /** Outside of any transaction: two first exports at once use the key of the faster. */
    private void make() {
        var key = new byte[BYTES];
        random.nextBytes(key);
        try {
            jdbc.sql("insert into flow_export_key (id, secret) values (1, ?)").param(Base64.getEncoder().encodeToString(key)).update();
        } catch (DuplicateKeyException another) {
            // Made at the same instant by somebody else: that one is used.
            return;
        }
    }
}
