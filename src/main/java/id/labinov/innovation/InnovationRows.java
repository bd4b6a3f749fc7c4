package id.labinov.innovation;

import id.labinov.innovation.Innovation.InnovationForm;
import id.labinov.people.AgencyId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.util.ConcurrentReferenceHashMap;

/** The rows of the dossiers themselves. */
@Repository
class InnovationRows {

    static final String MATCHES = """
            (lower(i.name) like :text escape '!' or lower(i.short_name) like :text escape '!' or lower(i.number) like :text escape '!')
            """;

    /** An innovation never changes its region. */
    private final Map<InnovationId, RegionId> regions = new ConcurrentReferenceHashMap<>();
    private final JdbcClient jdbc;

    InnovationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Innovation> find(InnovationId id) {
        // One after the other, not one inside the other: who reads needs one connection, however many read.
        var agencies = agencies(id);
        var goals = goals(id);
        return jdbc.sql("select * from innovation where id = :id").param("id", id.value())
                .query((row, n) -> innovation(row, id, agencies, goals)).optional();
    }

    Optional<RegionId> region(InnovationId id) {
        return Optional.ofNullable(regions.computeIfAbsent(id, one -> jdbc.sql("select region from innovation where id = :id").param("id", one.value())
                .query((row, n) -> new RegionId(row.getObject(1, UUID.class))).optional().orElse(null)));
    }

    Optional<InnovationId> find(RegionId region, String number) {
        return jdbc.sql("select id from innovation where region = :region and number = :number")
                .param("region", region.value()).param("number", number)
                .query((row, n) -> new InnovationId(row.getObject(1, UUID.class))).optional();
    }

    private static Innovation innovation(ResultSet row, InnovationId id, List<AgencyId> agencies, List<Integer> goals) throws SQLException {
        return new Innovation(id, new RegionId(row.getObject("region", UUID.class)), row.getString("number"),
                row.getString("name"), row.getString("short_name"), row.getString("summary"),
                Optional.ofNullable(row.getObject("lead_agency", UUID.class)).map(AgencyId::new), agencies,
                Optional.ofNullable(row.getString("form")).map(InnovationForm::valueOf),
                Optional.ofNullable(row.getObject("digital", Boolean.class)), Optional.ofNullable(row.getString("affair")),
                goals, Optional.ofNullable(row.getObject("trial_start", LocalDate.class)),
                Optional.ofNullable(row.getObject("implementation_start", LocalDate.class)), row.getInt("version"));
    }

    private List<AgencyId> agencies(InnovationId id) {
        return jdbc.sql("select agency from innovation_agency where innovation = :id order by place").param("id", id.value())
                .query((row, n) -> new AgencyId(row.getObject(1, UUID.class))).list();
    }

    private List<Integer> goals(InnovationId id) {
        return jdbc.sql("select goal from innovation_goal where innovation = :id order by goal").param("id", id.value())
                .query(Integer.class).list();
    }

    Map<InnovationId, Innovations.Label> labels(Collection<InnovationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var labels = new HashMap<InnovationId, Innovations.Label>();
        jdbc.sql("select id, region, number, name, lead_agency from innovation where id in (:ids)")
                .param("ids", ids.stream().map(InnovationId::value).toList())
                .query((row, n) -> label(row)).list().forEach(label -> labels.put(label.id(), label));
        return labels;
    }

    Map<InnovationId, String> summaries(Collection<InnovationId> ids) {
        return texts("select id, summary from innovation where id in (:ids)", ids);
    }

    Map<InnovationId, String> affairs(Collection<InnovationId> ids) {
        return texts("select id, affair from innovation where id in (:ids) and affair is not null", ids);
    }

    private Map<InnovationId, String> texts(String sql, Collection<InnovationId> ids) {
        var texts = new HashMap<InnovationId, String>();
        if (!ids.isEmpty()) {
            jdbc.sql(sql).param("ids", ids.stream().map(InnovationId::value).toList()).query(row -> {
                texts.put(new InnovationId(row.getObject(1, UUID.class)), row.getString(2));
            });
        }
        return texts;
    }

    Set<InnovationId> ofAgencies(Collection<AgencyId> agencies) {
        return agencies.isEmpty() ? Set.of() : jdbc.sql("""
                select id from innovation where lead_agency in (:agencies)
                union select innovation from innovation_agency where agency in (:agencies)""")
                .param("agencies", agencies.stream().map(AgencyId::value).toList())
                .query((row, n) -> new InnovationId(row.getObject(1, UUID.class))).set();
    }

    List<InnovationId> matching(Collection<RegionId> regions, String text, int limit) {
        if (regions.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select i.id from innovation i where i.region in (:regions) and
                """ + MATCHES + " order by i.registered_at desc, i.id fetch first :most rows only")
                .param("regions", regions.stream().map(RegionId::value).toList()).param("text", pattern(text)).param("most", limit)
                .query((row, n) -> new InnovationId(row.getObject(1, UUID.class))).list();
    }

    /** For {@link #MATCHES}: what was typed is looked for as it stands, signs of SQL included. */
    static String pattern(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replace("\0", "").replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    static Innovations.Label label(ResultSet row) throws SQLException {
        return new Innovations.Label(new InnovationId(row.getObject("id", UUID.class)),
                new RegionId(row.getObject("region", UUID.class)), row.getString("number"), row.getString("name"),
                Optional.ofNullable(row.getObject("lead_agency", UUID.class)).map(AgencyId::new));
    }

    void insert(Innovation innovation, PersonId by, Instant at) {
        facts(jdbc.sql("""
                insert into innovation (id, region, number, name, short_name, summary, lead_agency, form, digital, affair,
                    trial_start, implementation_start, registered_at, registered_by, changed_at, version)
                values (:id, :region, :number, :name, :shortName, :summary, :leadAgency, :form, :digital, :affair,
                    :trialStart, :implementationStart, :at, :by, :at, 1)"""), DossierFacts.of(innovation))
                .param("id", innovation.id().value()).param("region", innovation.region().value())
                .param("number", innovation.number()).param("at", Timestamp.from(at)).param("by", by.value()).update();
        insertLists(innovation.id(), DossierFacts.of(innovation));
    }

    /** @return whether the version that the writer had read is still the one that stands */
    boolean update(InnovationId id, int version, DossierFacts facts, Instant at) {
        var updated = facts(jdbc.sql("""
                update innovation set name = :name, short_name = :shortName, summary = :summary, lead_agency = :leadAgency,
                    form = :form, digital = :digital, affair = :affair, trial_start = :trialStart,
                    implementation_start = :implementationStart, changed_at = :at, version = version + 1
                where id = :id and version = :version"""), facts)
                .param("id", id.value()).param("version", version).param("at", Timestamp.from(at)).update();
        if (updated == 0) {
            return false;
        }
        jdbc.sql("delete from innovation_agency where innovation = :id").param("id", id.value()).update();
        jdbc.sql("delete from innovation_goal where innovation = :id").param("id", id.value()).update();
        insertLists(id, facts);
        return true;
    }

    private static JdbcClient.StatementSpec facts(JdbcClient.StatementSpec sql, DossierFacts facts) {
        return sql.param("name", facts.name()).param("shortName", facts.shortName()).param("summary", facts.summary())
                .param("leadAgency", facts.leadAgency().map(AgencyId::value).orElse(null))
                .param("form", facts.form().map(Enum::name).orElse(null))
                .param("digital", facts.digital().orElse(null))
                .param("affair", facts.affair().orElse(null))
                .param("trialStart", facts.trialStart().map(java.sql.Date::valueOf).orElse(null))
                .param("implementationStart", facts.implementationStart().map(java.sql.Date::valueOf).orElse(null));
    }

    private void insertLists(InnovationId id, DossierFacts facts) {
        int place = 0;
        for (var agency : facts.agencies()) {
            jdbc.sql("insert into innovation_agency (innovation, agency, place) values (?, ?, ?)")
                    .params(id.value(), agency.value(), place++).update();
        }
        for (var goal : facts.sdgs()) {
            jdbc.sql("insert into innovation_goal (innovation, goal) values (?, ?)").params(id.value(), goal).update();
        }
    }
}
