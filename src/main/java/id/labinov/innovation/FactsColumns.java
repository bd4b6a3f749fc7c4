package id.labinov.innovation;

import id.labinov.innovation.Innovation.InnovationForm;
import id.labinov.people.SheetImport.Column;
import id.labinov.people.SheetImport.Row;
import id.labinov.people.SheetWords;
import id.labinov.web.InvalidInput;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The columns of the yearly list that fill the dossier's facts; an empty cell leaves what stands there. */
@Component
class FactsColumns {

    private enum Kind { DIGITAL, NON_DIGITAL }

    private final SheetWords words;

    FactsColumns(SheetWords words) {
        this.words = words;
    }

    List<Column> columns() {
        return List.of(new Column("bentuk", "innovation.import.form", "Pelayanan publik", false),
                new Column("jenis", "innovation.import.digital", "Digital", false),
                new Column("urusan", "innovation.import.affair", "health", false),
                new Column("sdg", "innovation.import.sdgs", "3;10", false),
                new Column("mulai_uji_coba", "innovation.import.trial-start", "2023-01-15", false),
                new Column("mulai_penerapan", "innovation.import.implementation-start", "2023-06-01", false));
    }

    /** @throws InvalidInput with the column's sentence */
    DossierFacts read(Row row, DossierFacts old) {
        return new DossierFacts(old.name(), old.shortName(), old.summary(), old.leadAgency(), old.agencies(),
                row.given("bentuk").map(typed -> words.read(InnovationForm.class, "innovation.form.", "bentuk", typed)).or(old::form),
                row.given("jenis").map(typed -> words.read(Kind.class, "innovation.kind.", "jenis", typed) == Kind.DIGITAL).or(old::digital),
                row.given("urusan").or(old::affair),
                row.given("sdg").map(FactsColumns::goals).orElse(old.sdgs()),
                row.given("mulai_uji_coba").map(typed -> day("mulai_uji_coba", typed)).or(old::trialStart),
                row.given("mulai_penerapan").map(typed -> day("mulai_penerapan", typed)).or(old::implementationStart));
    }

    private static List<Integer> goals(String typed) {
        try {
            return Stream.of(typed.split("[,;]")).map(String::strip).filter(part -> !part.isEmpty()).map(Integer::valueOf).toList();
        } catch (NumberFormatException noNumber) {
            throw InvalidInput.of("sdg", "innovation.import.no-number", typed);
        }
    }

    private static LocalDate day(String column, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            throw InvalidInput.of(column, "innovation.import.no-day", typed);
        }
    }
}
