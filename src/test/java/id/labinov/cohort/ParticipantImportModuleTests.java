package id.labinov.cohort;

import static id.labinov.cohort.CohortFixtures.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.labinov.people.Agency;
import id.labinov.people.People;
import id.labinov.people.Region;
import id.labinov.people.Role;
import id.labinov.people.SheetImport.Outcome;
import id.labinov.people.SheetImport.Row;
import id.labinov.people.SheetImport.Target;
import id.labinov.web.InvalidInput;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CohortModuleTest
class ParticipantImportModuleTests {

    @Autowired
    private CohortFixtures fixtures;
    @Autowired
    private ParticipantImport sheet;
    @Autowired
    private Cohorts cohorts;
    @Autowired
    private People people;

    private Region region;
    private CohortId cohort;
    private Agency agency;

    @BeforeEach
    void aCohort() {
        region = fixtures.aRegion();
        cohort = fixtures.aCohort(region);
        agency = fixtures.anAgency(region);
    }

    @Test
    void unknownPersonBecomesAnInnovatorOfTheUnit() {
        var email = "baru." + cohort + "@contoh.go.id";

        assertThat(load(Map.of("surel", email, "nama", "Baru Contoh", "peran", ""))).isEqualTo(Outcome.ADDED);

        var person = people.identifiedBy(email).orElseThrow().id();
        assertThat(people.roles(person, region.id())).containsExactly(Role.INNOVATOR);
        assertThat(people.agencies(person)).containsExactly(agency.id());
        assertThat(cohorts.participants(cohort)).containsExactly(new Participant(cohort, person, agency.id()));
    }

    @Test
    void sameRowAgainChangesNothing() {
        var row = Map.of("surel", "sama." + cohort + "@contoh.go.id", "nama", "Sama Contoh");
        load(row);

        assertThat(load(row)).isEqualTo(Outcome.UNCHANGED);
        assertThat(cohorts.participants(cohort)).hasSize(1);
    }

    @Test
    void personWithoutKeyIsFoundByNameInTheUnit() {
        load(Map.of("nama", "Tanpa Surel"));

        assertThat(load(Map.of("nama", "Tanpa Surel"))).isEqualTo(Outcome.UNCHANGED);
        assertThat(people.in(agency.id())).hasSize(1);
    }

    @Test
    void knownPersonKeepsTheUnitAndTakesPartForAnother() {
        var email = "pindah." + cohort + "@contoh.go.id";
        load(Map.of("surel", email, "nama", "Pindah Contoh"));
        var home = agency;
        agency = fixtures.anAgency(region);

        assertThat(load(Map.of("surel", email, "nama", "Pindah Contoh"))).isEqualTo(Outcome.CHANGED);

        var person = people.identifiedBy(email).orElseThrow().id();
        assertThat(people.agencies(person)).containsExactly(home.id());
        assertThat(cohorts.participants(cohort)).containsExactly(new Participant(cohort, person, agency.id()));
    }

    @Test
    void unknownUnitIsSaidAtItsColumn() {
        var target = new Target(region.id(), Optional.of(cohort.value()), SOMEBODY);
        var row = new Row(2, Map.of("nama", "Siapa", "unit", "TIDAK-ADA"));

        assertThatThrownBy(() -> sheet.load(row, target)).isInstanceOfSatisfying(InvalidInput.class,
                wrong -> assertThat(wrong.messages()).extracting(InvalidInput.FieldMessage::field).containsExactly("unit"));
    }

    private Outcome load(Map<String, String> cells) {
        var all = new HashMap<>(cells);
        all.put("unit", agency.code());
        return sheet.load(new Row(2, all), new Target(region.id(), Optional.of(cohort.value()), SOMEBODY));
    }
}
