package id.labinov;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class RecordRowsTests {

    private static final String ID = "018bcb00-0000-7000-8000-000000000001";

    private final JdbcClient jdbc = new RecordRows().jdbcClient(new NamedParameterJdbcTemplate(new DriverManagerDataSource("jdbc:h2:mem:")));

    record Row(PersonId personId, UUID plainId, Role heldRole, Instant savedAt, Optional<Instant> endedAt, Optional<LocalDate> endsOn, Integer howMany,
            boolean isActive) {}

    @Test
    void columnsAreReadIntoTheComponentsThatTheyAreNamedAfter() {
        var row = read("timestamp with time zone '2024-03-01 08:00:00+00'", "date '2024-03-02'", "7");

        assertThat(row).isEqualTo(new Row(PersonId.of(ID), UUID.fromString(ID), Role.COACH, Instant.parse("2024-03-01T08:00:00Z"),
                Optional.of(Instant.parse("2024-03-01T08:00:00Z")), Optional.of(LocalDate.of(2024, 3, 2)), 7, true));
    }

    @Test
    void whatIsMissingIsEmpty() {
        var row = read("cast(null as timestamp with time zone)", "cast(null as date)", "cast(null as int)");

        assertThat(row).isEqualTo(new Row(PersonId.of(ID), UUID.fromString(ID), Role.COACH, Instant.parse("2024-03-01T08:00:00Z"), Optional.empty(),
                Optional.empty(), null, true));
    }

    @Test
    void otherAnswersAndFailuresAreThoseOfSpring() {
        assertThat(jdbc.sql("select cast(:number as int) + 1").param("number", 1).query(Integer.class).single()).isEqualTo(2);
        assertThatThrownBy(() -> jdbc.sql("select 1 where 1 = ?").param(2).query(Integer.class).single()).isInstanceOf(EmptyResultDataAccessException.class);
    }

    private Row read(String endedAt, String endsOn, String howMany) {
        return jdbc.sql("""
                select cast(:id as uuid) as person_id, cast(:id as uuid) as plain_id, 'COACH' as held_role,
                  timestamp with time zone '2024-03-01 08:00:00+00' as saved_at, %s as ended_at, %s as ends_on, %s as how_many, true as is_active"""
                .formatted(endedAt, endsOn, howMany)).param("id", ID).query(Row.class).single();
    }
}
