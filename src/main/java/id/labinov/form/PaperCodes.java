package id.labinov.form;

import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes of printed worksheets: made when one is printed for the first time, and the same ever after. */
@Component
class PaperCodes {

    private final JdbcClient jdbc;
    private final Innovations innovations;
    private final SecureRandom random = new SecureRandom();

    PaperCodes(JdbcClient jdbc, Innovations innovations) {
        this.jdbc = jdbc;
        this.innovations = innovations;
    }

    Optional<Code> find(String code) {
        return jdbc.sql("select code, innovation, region, form_key from paper_code where code = ?").param(code).query(Code.class).optional();
    }

    /** One code for each innovation, in one query for those that have one. */
    Map<InnovationId, String> of(Collection<InnovationId> wanted, String formKey) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var codes = new HashMap<InnovationId, String>(jdbc.sql("select code, innovation, region, form_key from paper_code where form_key = :form and innovation in (:ids)")
                .param("form", formKey).param("ids", wanted.stream().map(InnovationId::value).toList()).query(Code.class).list().stream()
                .collect(Collectors.toMap(row -> new InnovationId(row.innovation()), Code::code)));
        wanted.forEach(innovation -> codes.computeIfAbsent(innovation, none -> make(innovation, formKey)));
        return codes;
    }

    private String make(InnovationId innovation, String formKey) {
        try {
            jdbc.sql("insert into paper_code (code, innovation, region, form_key) values (?, ?, ?, ?)")
                    .params(next(), innovation.value(), innovations.region(innovation).orElseThrow().value(), formKey).update();
        } catch (DuplicateKeyException printedInThisMoment) {
            // Two print the same sheet: the first code counts.
        }
        return jdbc.sql("select code from paper_code where innovation = ? and form_key = ?").params(innovation.value(), formKey).query(String.class).single();
    }

    private String next() {
        return random.ints(PaperAddress.LENGTH, 0, PaperAddress.LETTERS.length())
                .collect(StringBuilder::new, (code, place) -> code.append(PaperAddress.LETTERS.charAt(place)), StringBuilder::append).toString();
    }

    record Code(String code, UUID innovation, UUID region, String formKey) {

        InnovationId of() {
            return new InnovationId(innovation);
        }
    }
}
