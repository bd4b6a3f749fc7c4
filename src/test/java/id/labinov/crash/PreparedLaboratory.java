package id.labinov.crash;

import id.labinov.LabinovApplication;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.CohortPlanning;
import id.labinov.cohort.NewCohort;
import id.labinov.form.Forms;
import id.labinov.form.Worksheets;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.NewInnovation;
import id.labinov.people.Actor;
import id.labinov.people.Agencies;
import id.labinov.people.Agencies.AgencyInput;
import id.labinov.people.Agency;
import id.labinov.people.AgencyId;
import id.labinov.people.AgencyType;
import id.labinov.people.People;
import id.labinov.people.People.NewPerson;
import id.labinov.people.PersonId;
import id.labinov.people.Region;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import id.labinov.people.SignIns;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A laboratory on disk whose worksheets are written and wait to be handed in, with people who can sign in. */
final class PreparedLaboratory {

    static final String PASSPHRASE = "kapal berlayar pagi";
    static final List<String> LEADERS = List.of("ani@crash.contoh.go.id", "budi@crash.contoh.go.id", "citra@crash.contoh.go.id");
    static final String COACH = "coach@crash.contoh.go.id";
    static final String MANAGER = "pengelola@crash.contoh.go.id";

    private static final Map<String, Map<String, Object>> WRITTEN = Map.of(
            "drum-up-worksheet", Map.of("pledge", "Kami mulai bulan ini.", "talkedWithHead", "SUPPORTED"),
            "diagnose-worksheet", Map.of("chosenProblem", "Antrean terlalu panjang.", "ideaName", "Antre dari Rumah", "ideaSummary", "Ambil nomor dari rumah."),
            "design-worksheet", Map.of("aim", "Waktu tunggu separuh.", "method", "Uji coba di dua puskesmas.", "actionPlan", List.of(Map.of("milestone", "Uji coba"))),
            "delivery-worksheet", Map.of("launchState", "TRIAL", "progress", List.of(Map.of("progressMilestone", "Uji coba berjalan"))),
            "display-worksheet", Map.of("displaySummary", "Papan dan demo.", "showMode", "BOOTH"),
            "documentation-worksheet", Map.of("aim", "Waktu tunggu separuh.", "benefit", "Warga tidak antre.", "publicationConsent", "ALL"));

    private final ApplicationContext application;
    private final Actor somebody = Actor.of(PersonId.next());

    private PreparedLaboratory(ApplicationContext application) {
        this.application = application;
    }

    static String address(Path database) {
        return "jdbc:h2:file:" + database.toAbsolutePath() + ";DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
    }

    /** @param database path without the ending that H2 gives */
    static void prepare(Path database, int innovations) {
        try (var application = new SpringApplicationBuilder(LabinovApplication.class).web(WebApplicationType.SERVLET)
                .run("--test.database.own=true", "--spring.datasource.url=" + address(database), "--server.port=0")) {
            // In one transaction: a checkpoint for each innovation would take longer than the test.
            new TransactionTemplate(application.getBean(PlatformTransactionManager.class))
                    .executeWithoutResult(all -> new PreparedLaboratory(application).fill(innovations));
        }
    }

    private void fill(int innovations) {
        Region region = bean(Regions.class).add("CRASH", "Kota Tahan Banting", "Asia/Makassar", "", somebody);
        Agency agency = bean(Agencies.class).add(region.id(), new AgencyInput("DK", "Dinas Kesehatan", Optional.of(AgencyType.DEPARTMENT), Optional.empty()), somebody);
        var cohort = bean(CohortPlanning.class).open(new NewCohort(region.id(), "Lab tahan banting", "", 2026, "", LocalDateTime.of(2026, 1, 5, 8, 0),
                Optional.empty(), "lab-3-hari", false, false), somebody);
        var leaders = LEADERS.stream().map(address -> aPerson(region, address, Set.of(agency.id()), Role.INNOVATOR)).toList();
        aPerson(region, COACH, Set.of(), Role.COACH);
        aPerson(region, MANAGER, Set.of(), Role.MANAGER);
        for (var number = 0; number < innovations; number++) {
            anInnovation(region, agency, cohort, leaders.get(number % leaders.size()), "Inovasi " + number);
        }
    }

    private PersonId aPerson(Region region, String email, Set<AgencyId> of, Role role) {
        var person = bean(People.class).add(new NewPerson(region.id(), email.substring(0, email.indexOf('@')), Optional.of(email), Optional.empty(),
                Optional.empty(), Set.of(role), of), somebody).id();
        bean(SignIns.class).setPassphrase(person, PASSPHRASE);
        return person;
    }

    private void anInnovation(Region region, Agency agency, CohortId cohort, PersonId leader, String name) {
        var id = bean(Innovations.class).register(new NewInnovation(region.id(), Optional.empty(), name, "", "", Optional.of(agency.id()), List.of(),
                leader, List.of()), cohort, Optional.empty(), Actor.of(leader)).id();
        WRITTEN.forEach((worksheet, answers) -> write(id, worksheet, answers, leader));
    }

    private void write(InnovationId id, String worksheet, Map<String, Object> answers, PersonId by) {
        var form = bean(Forms.class).latest(worksheet).orElseThrow().version();
        bean(Worksheets.class).saveDraft(id, form, id.value(), answers, 0, Actor.of(by), bean(Clock.class).instant());
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
