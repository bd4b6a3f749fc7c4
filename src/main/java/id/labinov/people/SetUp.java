package id.labinov.people;

import id.labinov.audit.Audit;
import id.labinov.people.People.NewPerson;
import id.labinov.web.NotFound;
import id.labinov.web.Texts;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first start: whoever has the link from the log becomes the first administrator. Afterwards the link opens nothing. */
@Service
class SetUp {

    /** The region made with the first administrator carries it until its own code is given. */
    static final String NO_CODE_YET = "LAB";

    private final JdbcClient db;
    private final Regions regions;
    private final People people;
    private final Secrets secrets;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    SetUp(JdbcClient db, Regions regions, People people, Secrets secrets, Texts texts, Audit audit, Clock clock) {
        this.db = db;
        this.regions = regions;
        this.people = people;
        this.secrets = secrets;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    boolean needed() {
        return db.sql("select count(*) from (select id from person fetch first 1 rows only) p").query(Integer.class).single() == 0;
    }

    String newLink() {
        var token = Tokens.next();
        db.sql("insert into set_up_link (token_hash, made_at) values (?, ?)").params(Tokens.hash(token), Timestamp.from(Instant.now(clock))).update();
        return token;
    }

    boolean opens(String token) {
        return needed() && db.sql("select count(*) from set_up_link where token_hash = ?").param(Tokens.hash(token)).query(Integer.class).single() > 0;
    }

    /** Makes the first administrator, and a region to be named in the next step.
     * @throws id.labinov.web.InvalidInput for what is typed wrong; @throws NotFound if there is somebody already */
    @Transactional
    PersonId firstAdministrator(String token, PersonForm form, String passphrase) {
        // Locks: of two people who open the link at once, one is first.
        db.sql("select token_hash from set_up_link for update").query(String.class).list();
        if (!opens(token)) {
            throw new NotFound();
        }
        var id = PersonId.next();
        var region = regions.all().stream().findFirst()
                .orElseGet(() -> regions.add(NO_CODE_YET, texts.get("people.set-up.region-name"), "Asia/Makassar", "", Actor.of(id)));
        var person = people.add(new NewPerson(region.id(), form.name(), Optional.of(form.email()), Optional.of(form.phone()), Optional.of(form.nip()),
                Set.of(Role.ADMINISTRATOR, Role.MANAGER), Set.of()), Actor.of(id));
        secrets.setPassphrase(person.id(), passphrase);
        db.sql("delete from set_up_link").update();
        audit.record("set-up", Optional.of(person.id().value()), Optional.of(region.id().value()), person.id().value(), "");
        return person.id();
    }
}
