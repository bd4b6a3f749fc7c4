package id.labinov.certificate;

import id.labinov.cohort.CohortId;
import id.labinov.people.Actor;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of certificates, and the numbers that they bear. */
@Repository
class CertificateRows {

    private static final String COLUMNS = """
            select id, code, region, number, kind, cohort, occasion, person, name, activity, dates, region_name, letterhead, title, body,
            signed_at, signatory, holder, holder_number, logo, issued_on, revoked_at from certificate\s""";

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Certificate> byCode(String code) {
        return jdbc.sql(COLUMNS + "where code = ?").param(code).query(Certificate.class).optional();
    }

    /** In the order of their numbers. */
    List<Certificate> of(CohortId cohort, CertificateKind kind, UUID occasion) {
        return jdbc.sql(COLUMNS + "where cohort = ? and kind = ? and occasion = ? order by issue_year, number_in_year")
                .params(cohort.value(), kind.name(), occasion).query(Certificate.class).list();
    }

    /** Newest first; revoked ones are left out. */
    List<Certificate> of(PersonId person) {
        return jdbc.sql(COLUMNS + "where person = ? and revoked_at is null order by issued_at desc, id desc").param(person.value()).query(Certificate.class).list();
    }

    /** The year's first number needs a row to lock. */
    void openYear(RegionId region, int year) {
        jdbc.sql("""
                merge into certificate_number n using (select cast(? as uuid) as region, cast(? as int) as issue_year) s
                on (n.region = s.region and n.issue_year = s.issue_year)
                when not matched then insert (region, issue_year, latest) values (s.region, s.issue_year, 0)""")
                .params(region.value(), year).update();
    }

    /** Lets nobody else number in this region and year until the transaction ends. @return the number given last */
    int lockNumbers(RegionId region, int year) {
        return jdbc.sql("select latest from certificate_number where region = ? and issue_year = ? for update").params(region.value(), year)
                .query(Integer.class).single();
    }

    void numbered(RegionId region, int year, int latest) {
        jdbc.sql("update certificate_number set latest = ? where region = ? and issue_year = ?").params(latest, region.value(), year).update();
    }

    void insert(Certificate one, int year, int number, Instant at, Actor by) {
        jdbc.sql("""
                insert into certificate (id, code, region, issue_year, number_in_year, number, kind, cohort, occasion, person, name, activity, dates,
                region_name, letterhead, title, body, signed_at, signatory, holder, holder_number, logo, issued_on, issued_at, issued_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(one.id(), one.code(), one.region().value(), year, number, one.number(), one.kind().name(), one.cohort().value(), one.occasion(),
                        one.person().value(), one.name(), one.activity(), one.dates(), one.regionName(), one.letterhead(), one.title(), one.body(),
                        one.signedAt(), one.signatory(), one.holder(), one.holderNumber(), one.logo().orElse(null), one.issuedOn(),
                        Timestamp.from(at), by.person().value()).update();
    }

    /** Whether it was valid until now. */
    boolean revoke(UUID id, String reason, Instant at, Actor by) {
        return jdbc.sql("update certificate set revoked_at = ?, revoked_by = ?, revoked_reason = ? where id = ? and revoked_at is null")
                .params(Timestamp.from(at), by.person().value(), reason, id).update() == 1;
    }
}
