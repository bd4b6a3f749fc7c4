package id.labinov.certificate;

import static id.labinov.certificate.Workshop.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.EventId;
import id.labinov.people.PersonId;
import id.labinov.people.Positions.Holding;
import id.labinov.people.Region;
import id.labinov.people.Role;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CertificateModuleTest
class CertificateModuleTests {

    @Autowired
    private Workshop workshop;
    @Autowired
    private Candidates candidates;
    @Autowired
    private Issuing issuing;
    @Autowired
    private CertificateRows rows;
    @Autowired
    private CertificateTemplates templates;
    @Autowired
    private JdbcClient db;

    private Region region;
    private Cohort cohort;
    private EventId event;
    private PersonId head;

    @BeforeEach
    void aSignedWorkshop() {
        region = workshop.aRegion();
        cohort = workshop.aWorkshop(region, false);
        event = workshop.twoDays(cohort.id());
        head = workshop.aPerson(region, "Dr. Kepala, M.Si.", Role.OBSERVER);
        workshop.signedBy(region, head, Holding.PLT);
    }

    private int issue(CertificateKind kind) {
        var occasion = candidates.occasion(cohort, Optional.of(event));
        return issuing.issue(kind, cohort, occasion, candidates.of(kind, cohort, occasion), SOMEBODY);
    }

    private List<Certificate> issued(CertificateKind kind) {
        return rows.of(cohort.id(), kind, event.value());
    }

    @Test
    void certificateSaysWhatWasTrueOnItsDay() {
        var teacher = workshop.aTeacher(region, cohort.id(), workshop.aSchool(region), "Hj. Nurlina, S.Pd.");
        workshop.present(event, teacher);

        issue(CertificateKind.PARTICIPANT);
        db.sql("update person set name = 'Nama Baru'").update();

        var one = issued(CertificateKind.PARTICIPANT).get(0);
        var year = LocalDate.now(java.time.Clock.systemUTC()).getYear();
        assertThat(one.number()).isEqualTo("0001/SERT/" + region.code() + "/" + one.issuedOn().getYear());
        assertThat(one.issuedOn().getYear()).isBetween(year, year + 1);
        assertThat(one.name()).isEqualTo("Hj. Nurlina, S.Pd.");
        assertThat(one.signatory()).isEqualTo("Plt. Kepala Badan");
        assertThat(one.holder()).isEqualTo("Dr. Kepala, M.Si.");
        assertThat(one.body()).contains("Hj. Nurlina, S.Pd.", "Temu kelas", "7–8 Desember 2023 di Aula Bappeda", one.number(), "Kota Bunga");
        assertThat(one.code()).hasSize(20);
    }

    @Test
    void issuingTwiceGivesTheSameCertificates() {
        var school = workshop.aSchool(region);
        IntStream.range(0, 35).forEach(number -> workshop.aTeacher(region, cohort.id(), school, "Guru " + number));

        assertThat(issue(CertificateKind.PARTICIPANT)).isEqualTo(35);
        var first = issued(CertificateKind.PARTICIPANT);
        assertThat(issue(CertificateKind.PARTICIPANT)).isZero();

        assertThat(issued(CertificateKind.PARTICIPANT)).isEqualTo(first);
        assertThat(first).extracting(Certificate::number).doesNotHaveDuplicates();
        assertThat(first).extracting(Certificate::code).doesNotHaveDuplicates();
    }

    @Test
    void fourWhoIssueAtOnceGiveEachPersonOneAndEachNumberOnce() {
        var school = workshop.aSchool(region);
        IntStream.range(0, 20).forEach(number -> workshop.aTeacher(region, cohort.id(), school, "Guru " + number));
        var several = Executors.newFixedThreadPool(4);

        var counts = IntStream.range(0, 4).mapToObj(one -> CompletableFuture.supplyAsync(() -> issue(CertificateKind.PARTICIPANT), several)).toList();

        assertThat(counts.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(20);
        several.shutdown();
        assertThat(issued(CertificateKind.PARTICIPANT)).hasSize(20);
        assertThat(db.sql("select latest from certificate_number where region = ?").param(region.id().value()).query(Integer.class).single()).isEqualTo(20);
    }

    @Test
    void championsAndCoachesAreFoundByWhatTheyAre() {
        var school = workshop.aSchool(region);
        var champion = workshop.aTeacher(region, cohort.id(), school, "Guru A");
        workshop.aTeacher(region, cohort.id(), school, "Guru B");
        workshop.champion(cohort.id(), champion);
        var coach = workshop.aPerson(region, "Coach Nur", Role.COACH);

        assertThat(issue(CertificateKind.CHAMPION)).isEqualTo(1);
        assertThat(issue(CertificateKind.COACH)).isEqualTo(1);

        assertThat(issued(CertificateKind.CHAMPION)).extracting(Certificate::person).containsExactly(champion);
        assertThat(issued(CertificateKind.COACH)).extracting(Certificate::person).containsExactly(coach);
    }

    @Test
    void daysPresentDecideWhoQualifies() {
        var school = workshop.aSchool(region);
        var came = workshop.aTeacher(region, cohort.id(), school, "Guru A");
        workshop.aTeacher(region, cohort.id(), school, "Guru B");
        workshop.present(event, came);
        var occasion = candidates.occasion(cohort, Optional.of(event));

        var found = candidates.of(CertificateKind.PARTICIPANT, cohort, occasion);

        assertThat(occasion.days()).isEqualTo(2);
        assertThat(found).extracting(Candidates.Candidate::days).containsExactly(2, 0);
        assertThat(found).filteredOn(one -> new Asked("participant", event.toString(), "1").fulfilledBy(one, occasion)).hasSize(1);
        assertThat(new Asked("", "", "99").least(occasion)).isEqualTo(2);
        assertThat(new Asked("", "", "-1").least(occasion)).isEqualTo(2);
    }

    @Test
    void nobodyIssuesWhatNobodySignsNorForPractice() {
        var unsigned = workshop.aRegion();
        var other = workshop.aWorkshop(unsigned, false);
        var practice = workshop.aWorkshop(region, true);

        assertThatThrownBy(() -> issuing.issue(CertificateKind.COACH, other, candidates.occasion(other, Optional.empty()), List.of(), SOMEBODY))
                .isInstanceOf(InvalidInput.class).hasMessageContaining("certificate.issue.no-signatory");
        assertThatThrownBy(() -> issuing.issue(CertificateKind.COACH, practice, candidates.occasion(practice, Optional.empty()), List.of(), SOMEBODY))
                .isInstanceOf(Refused.class);
    }

    @Test
    void revokedOnceAndNotIssuedAgain() {
        workshop.aPerson(region, "Coach Nur", Role.COACH);
        issue(CertificateKind.COACH);
        var one = issued(CertificateKind.COACH).get(0);

        assertThatThrownBy(() -> issuing.revoke(one, " ", SOMEBODY)).isInstanceOf(InvalidInput.class);
        issuing.revoke(one, "Salah nama", SOMEBODY);

        assertThatThrownBy(() -> issuing.revoke(one, "Salah nama", SOMEBODY)).isInstanceOf(Conflict.class);
        assertThat(issue(CertificateKind.COACH)).isZero();
        assertThat(rows.byCode(one.code()).orElseThrow().valid()).isFalse();
        assertThat(rows.of(one.person())).isEmpty();
    }

    @Test
    void wordingIsCheckedKeptAndTakenBack() {
        var own = templates.in(region.id(), CertificateKind.COACH);
        var wrong = new CertificateTemplate("", "{name} {nama", "", own.signatory(), Optional.empty(), true, own.version());

        assertThatThrownBy(() -> templates.keep(region.id(), CertificateKind.COACH, wrong, SOMEBODY)).isInstanceOf(InvalidInput.class)
                .hasMessageContaining("certificate.template.brace").hasMessageContaining("certificate.template.word-missing");
        assertThatThrownBy(() -> templates.keep(region.id(), CertificateKind.COACH,
                new CertificateTemplate(own.title(), own.body(), "", own.signatory(), Optional.empty(), true, own.version() - 1), SOMEBODY)).isInstanceOf(Conflict.class);
        templates.reset(region.id(), CertificateKind.COACH, SOMEBODY);

        assertThat(templates.in(region.id(), CertificateKind.COACH).own()).isFalse();
    }
}
