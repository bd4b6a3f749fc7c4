package id.labinov.flow;

import id.labinov.innovation.InnovationId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A person is the same in all exports of this installation, and nobody outside can tell who. A reviewer is another one in each task. */
final class Pseudonyms implements ExportPersons {

    private static final String ALGORITHM = "HmacSHA256";
    /** Eight bytes: two of a million people meet once in thirty million installations. */
    private static final int BYTES = 8;
    private static final String REVIEWER = "reviewer";

    private final byte[] key;

    Pseudonyms(byte[] key) {
        this.key = key.clone();
    }

    static boolean isJudging(TaskFact task) {
        return task.role().equals(REVIEWER);
    }

    @Override
    public String name(TaskFact task, InnovationId innovation, String person) {
        return pseudonym(isJudging(task) ? task.id() + " " + person : person);
    }

    @Override
    public Optional<String> resource(TaskFact task, InnovationId innovation, String person) {
        return isJudging(task) ? Optional.empty() : Optional.of(pseudonym(person));
    }

    private String pseudonym(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return "p-" + HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), BYTES));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
