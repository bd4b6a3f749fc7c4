package id.labinov.innovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.labinov.innovation.InnovationFixtures.World;
import id.labinov.innovation.Innovations.TeamMember;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Role;
import id.labinov.people.SheetImport.Outcome;
import id.labinov.people.SheetImport.Row;
import id.labinov.people.SheetImport.Target;
import id.labinov.web.Conflict;
import id.labinov.web.InvalidInput;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InnovationModuleTest
class InnovationsModuleTests {

    @Autowired
    private InnovationFixtures fixtures;
    @Autowired
    private Innovations innovations;
    @Autowired
    private InnovationAccess access;
    @Autowired
    private Teams teams;
    @Autowired
    private TeamInvitations invitations;
    @Autowired
    private SimilarInnovations similar;
    @Autowired
    private InnovationList list;
    @Autowired
    private InnovationImport sheet;
    @Autowired
    private HeardEvents heard;

    private World world;

    @BeforeEach
    void aWorld() {
        world = fixtures.aWorld();
    }

    @Test
    void registeringGivesTheNextNumberAndTellsThePath() {
        var first = fixtures.anInnovation(world, "Warkop Digital");
        var second = fixtures.anInnovation(world, "Sampah Jadi Emas");

        var year = LocalDate.now(ZoneOffset.ofHours(8)).getYear();
        assertThat(first.number()).isEqualTo(world.region().code() + "-" + year + "-0001");
        assertThat(second.number()).isEqualTo(world.region().code() + "-" + year + "-0002");
        assertThat(heard.of(InnovationRegistered.class, first.id())).extracting(InnovationRegistered::cohort).containsExactly(world.cohort());
        assertThat(innovations.find(first.id())).contains(first);
        assertThat(innovations.team(first.id())).containsExactly(new TeamMember(world.leader().id(), TeamRole.LEADER));
    }

    @Test
    void registrationsAtOnceGetDifferentNumbersWithoutGaps() throws Exception {
        var pool = Executors.newFixedThreadPool(6);
        Callable<String> register = () -> fixtures.anInnovation(world, "Bersamaan").number();

        var numbers = pool.invokeAll(IntStream.range(0, 24).mapToObj(n -> register).toList()).stream().map(future -> {
            try {
                return future.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }).sorted().toList();

        pool.shutdown();
        assertThat(numbers).extracting(number -> Integer.parseInt(number.substring(number.length() - 4)))
                .isEqualTo(IntStream.rangeClosed(1, 24).boxed().toList());
    }

    @Test
    void joiningALaterCohortHappensOnce() {
        var innovation = fixtures.anInnovation(world, "Warkop");
        var later = fixtures.aCohort(world.region());

        innovations.joinCohort(innovation.id(), later, Optional.of("DISPLAY"), InnovationFixtures.SOMEBODY);

        assertThat(innovations.cohorts(innovation.id())).containsExactly(world.cohort(), later);
        assertThat(heard.of(CohortJoined.class, innovation.id())).extracting(CohortJoined::entryStage).containsExactly(Optional.of("DISPLAY"));
        assertThatThrownBy(() -> innovations.joinCohort(innovation.id(), later, Optional.empty(), InnovationFixtures.SOMEBODY))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void cohortOrAgencyOfAnotherRegionIsRefused() {
        var foreign = fixtures.aWorld();
        var mixed = new World(world.region(), world.agency(), foreign.cohort(), world.leader());
        var borrowed = new World(world.region(), foreign.agency(), world.cohort(), world.leader());

        assertThatThrownBy(() -> fixtures.anInnovation(mixed, "X")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> fixtures.anInnovation(borrowed, "X")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void savingAnOldVersionIsRefused() {
        var innovation = fixtures.anInnovation(world, "Warkop");
        var facts = new DossierFacts("Warkop 2", "WK", "Baru", innovation.leadAgency(), List.of(), Optional.of(Innovation.InnovationForm.GOVERNANCE),
                Optional.of(true), Optional.of("health"), List.of(16, 3), Optional.of(LocalDate.of(2023, 1, 2)), Optional.of(LocalDate.of(2023, 3, 1)));

        innovations.save(innovation.id(), 1, facts, Actor.of(world.leader().id()));

        var saved = innovations.find(innovation.id()).get();
        assertThat(DossierFacts.of(saved)).isEqualTo(new DossierFacts("Warkop 2", "WK", "Baru", innovation.leadAgency(), List.of(),
                facts.form(), facts.digital(), facts.affair(), List.of(3, 16), facts.trialStart(), facts.implementationStart()));
        assertThat(saved.version()).isEqualTo(2);
        assertThatThrownBy(() -> innovations.save(innovation.id(), 1, facts, Actor.of(world.leader().id()))).isInstanceOf(Conflict.class);
    }

    @Test
    void whoSeesAndWhoWrites() {
        var innovation = fixtures.anInnovation(world, "Warkop").id();
        var other = fixtures.anAgency(world.region(), "Dinas Lain");

        assertThat(access.mayWrite(world.innovator(), innovation)).isTrue();
        for (var role : List.of(Role.COACH, Role.MANAGER, Role.ADMINISTRATOR, Role.OBSERVER)) {
            assertThat(access.maySee(fixtures.somebody(world, role), innovation)).as(role.name()).isTrue();
            assertThat(access.mayWrite(fixtures.somebody(world, role), innovation)).as(role.name()).isFalse();
        }
        for (var role : List.of(Role.INNOVATOR, Role.REVIEWER, Role.OPERATOR)) {
            assertThat(access.maySee(fixtures.somebody(world, role), innovation)).as(role.name()).isFalse();
        }
        var operator = fixtures.somebody(world, Role.OPERATOR);
        var own = new CurrentPerson(operator.id(), operator.name(), operator.roles(), Set.of(world.agency().id()), Set.of(), Optional.empty(), false, false);
        var elsewhere = new CurrentPerson(operator.id(), operator.name(), operator.roles(), Set.of(other.id()), Set.of(), Optional.empty(), false, false);
        assertThat(access.mayWrite(own, innovation)).isTrue();
        assertThat(access.actor(own, innovation)).isEqualTo(new Actor(own.id(), Optional.empty(), Optional.of(world.leader().id())));
        assertThat(access.maySee(elsewhere, innovation)).isFalse();
        var foreigner = fixtures.somebody(fixtures.aWorld(), Role.MANAGER);
        assertThatThrownBy(() -> access.mustSee(foreigner, innovation)).isInstanceOf(NotFound.class);
    }

    @Test
    void listsHoldExactlyWhatMayBeSeen() {
        var innovation = fixtures.anInnovation(world, "Warkop 100% _Baru_");
        fixtures.anInnovation(world, "Lain");
        var manager = fixtures.somebody(world, Role.MANAGER);

        var all = list.page(manager, new ListFilter("all", "", "", "", ""), 1);
        var found = list.page(manager, new ListFilter("all", "100% _baru", world.agency().id().toString(), world.cohort().toString(), "INITIATIVE"), 1);

        assertThat(all.total()).isEqualTo(2);
        assertThat(all.rows()).hasSize(2);
        assertThat(found.rows()).extracting(InnovationList.Row::id).containsExactly(innovation.id());
        assertThat(list.count(fixtures.somebody(world, Role.REVIEWER), new ListFilter("all", "", "", "", ""))).isZero();
        assertThat(list.count(world.innovator(), new ListFilter("mine", "", "", "", ""))).isEqualTo(2);
        assertThat(innovations.matching(List.of(world.region().id()), "WARKOP", 5)).containsExactly(innovation.id());
    }

    @Test
    void leaderChangesOnlyWithConsentAndHistoryStays() {
        var innovation = fixtures.anInnovation(world, "Warkop").id();
        var next = fixtures.aPerson(world.region(), "Budi", Set.of(), Role.INNOVATOR);
        var budi = fixtures.me(next, world.region(), Set.of(), Role.INNOVATOR);

        invitations.invite(world.innovator(), innovation, next.id(), TeamRole.MEMBER);
        assertThat(access.maySee(budi, innovation)).isFalse();
        invitations.accept(budi, invitations.waitingFor(next.id()).get(0).id());
        assertThat(access.mayWrite(budi, innovation)).isTrue();
        invitations.invite(world.innovator(), innovation, next.id(), TeamRole.LEADER);
        assertThat(innovations.team(innovation)).contains(new TeamMember(world.leader().id(), TeamRole.LEADER));
        invitations.accept(budi, invitations.waitingFor(next.id()).get(0).id());

        assertThat(innovations.team(innovation)).containsExactly(new TeamMember(next.id(), TeamRole.LEADER),
                new TeamMember(world.leader().id(), TeamRole.MEMBER));
        assertThat(heard.of(LeaderChanged.class, innovation)).extracting(LeaderChanged::to).containsExactly(next.id());
        assertThatThrownBy(() -> teams.leave(budi, innovation)).isInstanceOf(Conflict.class);
        teams.leave(world.innovator(), innovation);
        assertThat(innovations.team(innovation)).extracting(TeamMember::person).containsExactly(next.id());
        assertThat(innovations.everOnTeam(innovation)).containsExactlyInAnyOrder(next.id(), world.leader().id());
    }

    @Test
    void invitationLinkServesOnePersonOfTheRegion() {
        var innovation = fixtures.anInnovation(world, "Warkop").id();
        var token = invitations.inviteByLink(world.innovator(), innovation, TeamRole.VIEWER);
        var reader = fixtures.somebody(world, Role.INNOVATOR);
        var foreigner = fixtures.somebody(fixtures.aWorld(), Role.INNOVATOR);

        assertThatThrownBy(() -> invitations.acceptLink(foreigner, token)).isInstanceOf(NotFound.class);
        invitations.acceptLink(reader, token);

        assertThat(access.maySee(reader, innovation)).isTrue();
        assertThatThrownBy(() -> access.mustWrite(reader, innovation)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> invitations.acceptLink(fixtures.somebody(world, Role.INNOVATOR), token)).isInstanceOf(NotFound.class);
    }

    @Test
    void similarInnovationsOfTheRegionAreOffered() {
        var same = fixtures.anInnovation(world, "Antrean Puskesmas Lewat Telepon");
        fixtures.anInnovation(world, "Pupuk Organik Rumput Laut");
        fixtures.anInnovation(fixtures.aWorld(), "Antrean Puskesmas Lewat Telepon");

        var found = similar.to(world.region().id(), "antrean puskesmas  lewat TELEPON!", "", Optional.empty());

        assertThat(found).extracting(SimilarInnovations.Similar::id, SimilarInnovations.Similar::sameName)
                .containsExactly(tuple(same.id(), true));
    }

    @Test
    void sheetRegistersNewInnovationsAndUpdatesKnownNumbers() {
        var target = new Target(world.region().id(), Optional.of(world.cohort().value()), InnovationFixtures.SOMEBODY);
        var row = Map.of("nomor", "LAMA-7", "nama", "Ojek Sampah", "unit", world.agency().code(), "ketua", world.leader().email().get());
        var changed = new HashMap<>(row);
        changed.put("nama", "Ojek Sampah 2");

        var outcomes = List.of(sheet.load(new Row(2, row), target), sheet.load(new Row(2, row), target), sheet.load(new Row(2, changed), target));

        assertThat(outcomes).containsExactly(Outcome.ADDED, Outcome.UNCHANGED, Outcome.CHANGED);
        assertThat(innovations.find(world.region().id(), "LAMA-7")).map(Innovation::name).contains("Ojek Sampah 2");
        assertThatThrownBy(() -> sheet.load(new Row(3, Map.of("nama", "X", "ketua", "bukan@siapa.go.id")), target)).isInstanceOf(InvalidInput.class);
    }
}
