package id.labinov.journey;

import id.labinov.audit.Audit;
import id.labinov.people.Actor;
import id.labinov.people.RegionId;
import id.labinov.web.Conflict;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The coded reasons for sending something back: defaults that every region has, and what a region made of them. */
@Component
public class ReturnReasons {

    private static final String SELECT = "select id, region, code, label, label_en, active, rank, version from return_reason ";

    private final JdbcClient jdbc;
    private final Audit audit;

    ReturnReasons(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param region empty for a default of the installation */
    record ReturnReason(UUID id, Optional<RegionId> region, String code, String label, String labelEn, boolean active, int rank, int version) {

        public String text() {
            return "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? labelEn : label;
        }
    }

    /** All of a region, inactive ones too, in their order. */
    List<ReturnReason> all(RegionId region) {
        var byCode = new LinkedHashMap<String, ReturnReason>();
        jdbc.sql(SELECT + "where region is null").query(ReturnReason.class).list().forEach(reason -> byCode.put(reason.code(), reason));
        jdbc.sql(SELECT + "where region = :region").param("region", region.value()).query(ReturnReason.class).list()
                .forEach(reason -> byCode.put(reason.code(), reason));
        return byCode.values().stream().sorted(Comparator.comparingInt(ReturnReason::rank).thenComparing(ReturnReason::label)).toList();
    }

    /** Those that may be chosen now. */
    List<ReturnReason> active(RegionId region) {
        return all(region).stream().filter(ReturnReason::active).toList();
    }

    /** Texts of codes, also of reasons that may no longer be chosen: old acts keep their reason. */
    public Map<String, String> texts(RegionId region, Collection<String> codes) {
        var texts = new HashMap<String, String>();
        if (!codes.isEmpty()) {
            all(region).stream().filter(reason -> codes.contains(reason.code())).forEach(reason -> texts.put(reason.code(), reason.text()));
        }
        return texts;
    }

    /** Adds a reason, or changes what the region has under that code; a changed default becomes the region's own.
     * @throws InvalidInput @throws Conflict if somebody changed it meanwhile */
    @Transactional
    void keep(RegionId region, Optional<String> code, String label, String labelEn, boolean active, int rank, int version, Actor by) {
        check(label, labelEn);
        audit.record("return-reason-kept", Optional.of(by.person().value()), Optional.of(region.value()), region.value(), label.strip());
        if (code.isEmpty()) {
            insert(region, "r-" + Ids.next().toString().substring(24), label, labelEn, active, rank);
            return;
        }
        var known = all(region).stream().filter(reason -> reason.code().equals(code.get())).findFirst().orElseThrow(NotFound::new);
        if (known.region().isEmpty()) {
            insert(region, known.code(), label, labelEn, active, rank);
        } else if (update(known.id(), label, labelEn, active, rank, version) == 0) {
            throw new Conflict("journey.reasons.changed-meanwhile");
        }
    }

    private void insert(RegionId region, String code, String label, String labelEn, boolean active, int rank) {
        jdbc.sql("insert into return_reason (id, region, code, label, label_en, active, rank, version)"
                + " values (:id, :region, :code, :label, :labelEn, :active, :rank, 0)").param("id", Ids.next())
                .param("region", region.value()).param("code", code).param("label", label.strip())
                .param("labelEn", english(label, labelEn)).param("active", active).param("rank", rank).update();
    }

    private int update(UUID id, String label, String labelEn, boolean active, int rank, int version) {
        return jdbc.sql("update return_reason set label = :label, label_en = :labelEn, active = :active, rank = :rank, version = version + 1"
                + " where id = :id and version = :version").param("id", id).param("label", label.strip())
                .param("labelEn", english(label, labelEn)).param("active", active).param("rank", rank).param("version", version).update();
    }

    private static String english(String label, String labelEn) {
        return labelEn.isBlank() ? label.strip() : labelEn.strip();
    }

    private static void check(String label, String labelEn) {
        var wrong = new ArrayList<FieldMessage>();
        if (label.isBlank()) {
            wrong.add(new FieldMessage("label", "journey.reasons.label-missing", List.of()));
        }
        Map.of("label", label, "labelEn", labelEn).forEach((field, text) -> {
            if (text.length() > 160 || text.indexOf('\0') >= 0) {
                wrong.add(new FieldMessage(field, "journey.reasons.label-long", List.of(160)));
            }
        });
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
    }
}
