package id.labinov.innovation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words by which similar innovations are found. */
@Repository
class InnovationWords {

    /** Words that stand in most names and therefore tell nothing. */
    private static final Set<String> COMMON = Set.of("dan", "yang", "di", "ke", "dari", "untuk", "dengan", "pada", "dalam", "atau",
            "oleh", "melalui", "secara", "agar", "bagi", "ini", "itu", "inovasi", "program", "layanan", "pelayanan", "kota", "kabupaten",
            "kecamatan", "kelurahan", "berbasis", "the", "of", "and", "for");
    private static final int LONGEST = 40;

    private final JdbcClient jdbc;

    InnovationWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void index(Innovation innovation) {
        jdbc.sql("delete from innovation_word where innovation = ?").param(innovation.id().value()).update();
        for (var word : of(innovation.name() + " " + innovation.shortName() + " " + innovation.summary())) {
            jdbc.sql("insert into innovation_word (region, word, innovation) values (?, ?, ?)")
                    .params(innovation.region().value(), word, innovation.id().value()).update();
        }
    }

    /** Telling words, lower case, without accents, at most a hundred. */
    static Set<String> of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> word.length() > 2 && !COMMON.contains(word))
                .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
                .limit(100).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The name as titles are compared: capitals, spaces and signs make no difference. */
    static String comparable(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
