package id.labinov.notification;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses that mail servers refuse for good (E11): after the second time nothing more is sent there. */
@Repository
class RefusedAddresses {

    static final int ENOUGH = 2;

    private final JdbcClient jdbc;
    private final Clock clock;

    RefusedAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void refuse(String address, String answer) {
        var now = Timestamp.from(Instant.now(clock));
        var known = jdbc.sql("update refused_address set refusals = refusals + 1, answer = :answer, last_at = :now where address = :address")
                .param("answer", answer).param("now", now).param("address", key(address)).update();
        if (known == 0) {
            jdbc.sql("merge into refused_address r using (select cast(:address as varchar(320)) as a) n on r.address = n.a "
                    + "when not matched then insert (address, refusals, answer, first_at, last_at) values (:address, 1, :answer, :now, :now)")
                    .param("address", key(address)).param("answer", answer).param("now", now).update();
        }
    }

    /** Those of the addresses that get nothing more. */
    Set<String> among(Collection<String> addresses) {
        return addresses.isEmpty() ? Set.of() : jdbc.sql("select address from refused_address where address in (:some) and refusals >= " + ENOUGH)
                .param("some", addresses.stream().map(RefusedAddresses::key).toList()).query(String.class).set();
    }

    static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
