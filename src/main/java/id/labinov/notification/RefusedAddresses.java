package id.labinov.notification;

import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses that mail servers refuse for good (E11): after the second time nothing more is sent there. */
@Repository
class RefusedAddresses {

    private static final int ENOUGH = 2;
    private static final String BLOCKED = "select address, region, person, answer, last_at from refused_address where refusals >= " + ENOUGH;

    private final JdbcClient jdbc;
    private final Clock clock;

    RefusedAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param person whose address it was then
     *  @param answer the server's words */
    record RefusedAddress(String address, RegionId region, PersonId person, String answer, Instant lastAt) {

        /** Whoever has another address by now has nothing to mend. */
        boolean isOf(Person someone) {
            return someone.email().flatMap(MailAddress::of).filter(current -> key(current).equals(address)).isPresent();
        }
    }

    void refuse(Mail mail, String address, String words) {
        var answer = MailRendering.cut(words, 990);
        var now = Timestamp.from(Instant.now(clock));
        var known = jdbc.sql("update refused_address set refusals = refusals + 1, answer = :answer, last_at = :now, region = :region, person = :person "
                + "where address = :address").param("answer", answer).param("now", now).param("region", mail.region().value())
                .param("person", mail.readBy().value()).param("address", key(address)).update();
        if (known == 0) {
            jdbc.sql("merge into refused_address r using (select cast(:address as varchar(320)) as a) n on r.address = n.a when not matched then "
                    + "insert (address, region, person, refusals, answer, first_at, last_at) values (:address, :region, :person, 1, :answer, :now, :now)")
                    .param("address", key(address)).param("region", mail.region().value()).param("person", mail.readBy().value()).param("answer", answer)
                    .param("now", now).update();
        }
    }

    /** Those of the addresses that get nothing more. */
    Set<String> among(Collection<String> addresses) {
        return addresses.isEmpty() ? Set.of() : jdbc.sql("select address from refused_address where address in (:some) and refusals >= " + ENOUGH)
                .param("some", addresses.stream().map(RefusedAddresses::key).toList()).query(String.class).set();
    }

    /** The latest first. */
    List<RefusedAddress> in(Collection<RegionId> regions) {
        return regions.isEmpty() ? List.of() : jdbc.sql(BLOCKED + " and region in (:regions) order by last_at desc, address")
                .param("regions", regions.stream().map(RegionId::value).toList()).query(RefusedAddress.class).list();
    }

    List<RefusedAddress> of(PersonId person) {
        return jdbc.sql(BLOCKED + " and person = ?").param(person.value()).query(RefusedAddress.class).list();
    }

    Optional<RefusedAddress> find(String address) {
        return jdbc.sql(BLOCKED + " and address = ?").param(key(address)).query(RefusedAddress.class).optional();
    }

    /** Its mailbox was mended: mails are sent there again. */
    void reopen(String address) {
        jdbc.sql("delete from refused_address where address = ?").param(key(address)).update();
    }

    static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
