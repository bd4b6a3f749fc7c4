package id.labinov.innovation;

import id.labinov.innovation.Innovations.TeamMember;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.PersonId;
import id.labinov.web.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is and was on which team. Rows end, they are never deleted. */
@Repository
class TeamRows {

    record Membership(PersonId person, TeamRole role, Instant since, Optional<Instant> until) {}

    private final JdbcClient jdbc;

    TeamRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TeamMember> today(InnovationId id) {
        return history(id).stream().filter(row -> row.until().isEmpty())
                .map(row -> new TeamMember(row.person(), row.role())).toList();
    }

    Map<InnovationId, List<TeamMember>> today(Collection<InnovationId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var teams = new HashMap<InnovationId, List<TeamMember>>();
        jdbc.sql("select innovation, person, role from team_membership where innovation in (:ids) and until_at is null")
                .param("ids", ids.stream().map(InnovationId::value).toList())
                .query(row -> {
                    teams.computeIfAbsent(new InnovationId(row.getObject("innovation", UUID.class)), id -> new ArrayList<>())
                            .add(new TeamMember(new PersonId(row.getObject("person", UUID.class)), TeamRole.valueOf(row.getString("role"))));
                });
        return teams;
    }

    /** Everybody ever, leader first, then by the day of joining. */
    List<Membership> history(InnovationId id) {
        return jdbc.sql("""
                select person, role, since_at, until_at from team_membership where innovation = :id
                order by case role when 'LEADER' then 0 when 'MEMBER' then 1 else 2 end, since_at, id""")
                .param("id", id.value())
                .query((row, n) -> new Membership(new PersonId(row.getObject("person", UUID.class)),
                        TeamRole.valueOf(row.getString("role")), row.getTimestamp("since_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("until_at")).map(Timestamp::toInstant))).list();
    }

    Set<InnovationId> ofMember(PersonId person) {
        return jdbc.sql("select distinct innovation from team_membership where person = :person and until_at is null and role <> 'VIEWER'")
                .param("person", person.value()).query((row, n) -> new InnovationId(row.getObject(1, UUID.class))).list()
                .stream().collect(Collectors.toUnmodifiableSet());
    }

    void begin(InnovationId id, PersonId person, TeamRole role, PersonId by, Instant at) {
        jdbc.sql("insert into team_membership (id, innovation, person, role, since_at, added_by) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), id.value(), person.value(), role.name(), Timestamp.from(at), by.value()).update();
    }

    void end(InnovationId id, PersonId person, Instant at) {
        jdbc.sql("update team_membership set until_at = ? where innovation = ? and person = ? and until_at is null")
                .params(Timestamp.from(at), id.value(), person.value()).update();
    }

    /** Two changes of one team at once wait for each other here, so that a team never has two leaders. */
    void lock(InnovationId id) {
        jdbc.sql("select id from innovation where id = ? for update").param(id.value()).query(UUID.class).single();
    }
}
