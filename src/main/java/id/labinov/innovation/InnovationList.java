package id.labinov.innovation;

import id.labinov.innovation.Innovation.Maturity;
import id.labinov.innovation.Whereabouts.Whereabout;
import id.labinov.people.Agencies;
import id.labinov.people.AgencyId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.web.Slice;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of innovations: the same condition for the page, its count and its export. */
@Component
class InnovationList {

    static final int PAGE = 25;
    private static final int EXPORTED_AT_ONCE = 500;

    /** @param leader name of who leads it today
     *  @param whereabout where it stands; an empty place for one without a way */
    record Row(InnovationId id, String number, String name, String summary, String agency, String leader, Whereabout whereabout, Maturity maturity,
            Instant registered) {}

    private record Raw(InnovationId id, String number, String name, String summary, Optional<AgencyId> agency, Optional<PersonId> leader,
            Maturity maturity, Instant registered) {}

    private static final Whereabout NOWHERE = new Whereabout("", false);
    private static final String FROM = " from innovation i where " + VisibleDossiers.CONDITION;

    private final JdbcClient jdbc;
    private final VisibleDossiers visible;
    private final Agencies agencies;
    private final People people;
    private final ObjectProvider<Whereabouts> whereabouts;
    private final Clock clock;

    InnovationList(JdbcClient jdbc, VisibleDossiers visible, Agencies agencies, People people, ObjectProvider<Whereabouts> whereabouts,
            Clock clock) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.agencies = agencies;
        this.people = people;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    Slice<Row> page(CurrentPerson me, ListFilter filter, int page) {
        return new Slice<>(rows(me, filter, (page - 1) * PAGE, PAGE), page, PAGE, count(me, filter));
    }

    long count(CurrentPerson me, ListFilter filter) {
        return jdbc.sql("select count(*)" + FROM + filter.condition()).params(parameters(me, filter)).query(Long.class).single();
    }

    /** Whose innovations the list holds. */
    List<UUID> regions(CurrentPerson me, ListFilter filter) {
        return jdbc.sql("select distinct i.region" + FROM + filter.condition()).params(parameters(me, filter)).query(UUID.class).list();
    }

    /** Every row, page by page: an export never stands in memory whole. */
    Stream<Row> all(CurrentPerson me, ListFilter filter) {
        return Stream.iterate(0, from -> from + EXPORTED_AT_ONCE).map(from -> rows(me, filter, from, EXPORTED_AT_ONCE)).takeWhile(rows -> !rows.isEmpty())
                .flatMap(List::stream);
    }

    private List<Row> rows(CurrentPerson me, ListFilter filter, int from, int most) {
        var raw = jdbc.sql("""
                select i.id, i.number, i.name, i.summary, i.lead_agency, i.trial_start, i.implementation_start, i.registered_at,
                    (select max(cast(t.person as varchar(36))) from team_membership t where t.innovation = i.id and t.role = 'LEADER' and t.until_at is null) leader
                """ + FROM + filter.condition() + " order by i.registered_at desc, i.id desc limit :most offset :from")
                .params(parameters(me, filter)).param("most", most).param("from", from).query((row, n) -> raw(row)).list();
        var units = agencies.names(raw.stream().flatMap(row -> row.agency().stream()).distinct().toList());
        var names = people.names(raw.stream().flatMap(row -> row.leader().stream()).distinct().toList());
        var ids = raw.stream().map(Raw::id).toList();
        var places = new HashMap<InnovationId, Whereabout>();
        whereabouts.forEach(source -> places.putAll(source.of(ids)));
        return raw.stream().map(row -> new Row(row.id(), row.number(), row.name(), row.summary(), row.agency().map(units::get).orElse(""),
                row.leader().map(names::get).orElse(""), places.getOrDefault(row.id(), NOWHERE), row.maturity(), row.registered())).toList();
    }

    private Raw raw(ResultSet row) throws SQLException {
        return new Raw(new InnovationId(row.getObject("id", UUID.class)), row.getString("number"), row.getString("name"), row.getString("summary"),
                Optional.ofNullable(row.getObject("lead_agency", UUID.class)).map(AgencyId::new),
                Optional.ofNullable(row.getString("leader")).map(PersonId::of),
                Innovation.maturity(Optional.ofNullable(row.getObject("trial_start", LocalDate.class)),
                        Optional.ofNullable(row.getObject("implementation_start", LocalDate.class)), LocalDate.now(clock)),
                row.getTimestamp("registered_at").toInstant());
    }

    private Map<String, Object> parameters(CurrentPerson me, ListFilter filter) {
        var parameters = new HashMap<>(visible.parameters(me));
        parameters.putAll(filter.parameters());
        parameters.put("today", Date.valueOf(LocalDate.now(clock)));
        return parameters;
    }
}
