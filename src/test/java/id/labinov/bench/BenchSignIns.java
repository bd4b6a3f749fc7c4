package id.labinov.bench;

import id.labinov.people.PersonId;
import id.labinov.people.SignIns;
import java.io.IOException;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets many people sign in with one passphrase, which is hashed once. */
record BenchSignIns(ConfigurableApplicationContext application) {

    private static final String SECRET = "pengukuran kinerja laboratorium";

    void prepare(List<PersonId> persons) {
        application.getBean(SignIns.class).setPassphrase(persons.get(0), SECRET);
        if (persons.size() > 1) {
            jdbc().sql("""
                    insert into credential (person, passphrase_hash, changed_at)
                    select p.id, c.passphrase_hash, c.changed_at from person p, credential c where c.person = :one and p.id in (:others)""")
                    .param("one", persons.get(0).value()).param("others", persons.stream().skip(1).map(PersonId::value).toList()).update();
        }
    }

    HttpVisitor signIn(PersonId person) throws IOException {
        var email = jdbc().sql("select email from person where id = ?").param(person.value()).query(String.class).single();
        return HttpVisitor.signIn("http://localhost:" + application.getEnvironment().getProperty("local.server.port"), email, SECRET);
    }

    private JdbcClient jdbc() {
        return application.getBean(JdbcClient.class);
    }
}
