package id.labinov.notification;

import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The administrators' view of mail. */
@Repository
class OutboxRows {

    private static final String ACTS = "update mail set fault = :fault, not_before = :now, attempts = 0, state = ";

    private final JdbcClient jdbc;
    private final Clock clock;

    OutboxRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param nextAt when it is tried, while it waits */
    record Row(MailId id, RegionId region, PersonId person, Optional<PersonId> reader, String kind, MailState state, Instant nextAt, Instant madeAt, int attempts,
            Optional<String> address, Optional<Instant> sentAt, Optional<Fault> fault, String answer) {

        /** What waits for its first time can still be taken back by who did it: it is not hurried. */
        public boolean retriable() {
            return state == MailState.FAILED || state == MailState.PENDING && fault.isPresent();
        }

        public boolean cancellable() {
            return state == MailState.FAILED || state == MailState.PENDING;
        }
    }

    Map<MailState, Long> counts(Collection<RegionId> regions) {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        if (!regions.isEmpty()) {
            jdbc.sql("select state, count(*) from mail where region in (:regions) group by state").param("regions", values(regions))
                    .query(row -> {
                        counts.put(MailState.valueOf(row.getString(1)), row.getLong(2));
                    });
        }
        return counts;
    }

    long count(Collection<RegionId> regions, MailState state) {
        return regions.isEmpty() ? 0 : jdbc.sql("select count(*) from mail where region in (:regions) and state = :state").param("regions", values(regions))
                .param("state", state.name()).query(Long.class).single();
    }

    List<Row> page(Collection<RegionId> regions, MailState state, int from, int size) {
        return regions.isEmpty() ? List.of() : jdbc.sql("select id, region, person, reader, kind, state, not_before as next_at, made_at, attempts, address, sent_at, fault, "
                + "answer from mail where region in (:regions) and state = :state order by made_at desc, id desc offset " + from + " rows fetch next " + size
                + " rows only").param("regions", values(regions)).param("state", state.name()).query(Row.class).list();
    }

    Optional<RegionId> region(MailId mail) {
        return jdbc.sql("select region from mail where id = ?").param(mail.value()).query(UUID.class).optional().map(RegionId::new);
    }

    /** @return false if it stands otherwise by now */
    boolean retry(MailId mail) {
        return act("'PENDING' where id = :id and (state = 'FAILED' or state = 'PENDING' and fault is not null)")
                .param("fault", null).param("id", mail.value()).update() == 1;
    }

    int retryFailed(Collection<RegionId> regions) {
        return regions.isEmpty() ? 0 : act("'PENDING' where region in (:regions) and state = 'FAILED'").param("fault", null).param("regions", values(regions)).update();
    }

    boolean cancel(MailId mail) {
        return act("'CANCELLED' where id = :id and state in ('PENDING', 'FAILED')").param("fault", Fault.BY_HAND.name()).param("id", mail.value()).update() == 1;
    }

    private JdbcClient.StatementSpec act(String rest) {
        return jdbc.sql(ACTS + rest).param("now", Timestamp.from(Instant.now(clock)));
    }

    private static List<UUID> values(Collection<RegionId> regions) {
        return regions.stream().map(RegionId::value).toList();
    }
}
