package id.labinov.innovation;

import id.labinov.people.Region;
import java.util.Locale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives registration numbers without gaps: {@code PRE-2023-0007}. */
@Component
class RegistrationNumbers {

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;

    RegistrationNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** The next free number; a second registration waits here until the first one's transaction ends. */
    String next(Region region, int year) {
        String number;
        do {
            number = String.format(Locale.ROOT, "%s-%d-%04d", region.code(), year, nextOf(region, year));
        } while (taken(region, number));
        return number;
    }

    private int nextOf(Region region, int year) {
        if (raise(region, year) == 0) {
            open(region, year);
            raise(region, year);
        }
        return jdbc.sql("select last_number from registration_counter where region = ? and for_year = ?")
                .params(region.id().value(), year).query(Integer.class).single();
    }

    private int raise(Region region, int year) {
        return jdbc.sql("update registration_counter set last_number = last_number + 1 where region = ? and for_year = ?")
                .params(region.id().value(), year).update();
    }

    /** Behind a savepoint: on PostgreSQL the loser of two would otherwise take the registration down with it. A transaction of its own would
     * need a second connection, and a whole room that registers at once would wait for connections that it holds itself. */
    private void open(Region region, int year) {
        try {
            apart.executeWithoutResult(status -> jdbc
                    .sql("insert into registration_counter (region, for_year, last_number) values (?, ?, 0)")
                    .params(region.id().value(), year).update());
        } catch (DuplicateKeyException somebodyWasFaster) {
            // The row is there, which is all that was wanted.
        }
    }

    /** An import may have brought numbers of its own. */
    private boolean taken(Region region, String number) {
        return jdbc.sql("select count(*) from innovation where region = ? and number = ?")
                .params(region.id().value(), number).query(Integer.class).single() > 0;
    }
}
