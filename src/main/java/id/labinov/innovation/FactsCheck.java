package id.labinov.innovation;

import id.labinov.innovation.Innovations.NewInnovation;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of the dossier's texts and dates: what cannot be kept is said in a sentence beside its field. */
class FactsCheck {

    static final int NAME = 200;
    static final int SHORT_NAME = 60;
    static final int SUMMARY = 2000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1945, 8, 17);
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

    private final List<FieldMessage> messages = new ArrayList<>();

    static DossierFacts of(DossierFacts facts) {
        var check = new FactsCheck();
        var checked = new DossierFacts(check.needed("name", facts.name(), NAME), check.text("shortName", facts.shortName(), SHORT_NAME),
                check.text("summary", facts.summary(), SUMMARY), facts.leadAgency(), check.others(facts), facts.form(), facts.digital(),
                facts.affair(), facts.sdgs().stream().distinct().sorted().toList(), facts.trialStart(), facts.implementationStart());
        check.affair(facts.affair());
        check.goals(facts.sdgs());
        check.day("trialStart", facts.trialStart());
        check.day("implementationStart", facts.implementationStart());
        check.order(facts);
        check.end();
        return checked;
    }

    static DossierFacts of(NewInnovation wanted) {
        return of(new DossierFacts(wanted.name(), wanted.shortName(), wanted.summary(), wanted.leadAgency(), wanted.agencies(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty()));
    }

    /** A text that must be there: trimmed, within its length, without characters that no database keeps. */
    static String required(String field, String typed, int limit) {
        var check = new FactsCheck();
        var text = check.needed(field, typed, limit);
        check.end();
        return text;
    }

    /** Adds what is wrong with one text to a page's messages. */
    static void look(String field, String typed, int limit, boolean required, List<FieldMessage> wrong) {
        var check = new FactsCheck();
        if (required) {
            check.needed(field, typed, limit);
        } else {
            check.text(field, typed, limit);
        }
        wrong.addAll(check.messages);
    }

    private String needed(String field, String typed, int limit) {
        var text = text(field, typed, limit);
        if (text.isBlank()) {
            messages.add(new FieldMessage(field, "innovation.error." + field + "-missing", List.of()));
        }
        return text;
    }

    private String text(String field, String typed, int limit) {
        var text = typed == null ? "" : typed.strip().replace("\r\n", "\n");
        if (text.indexOf('\0') >= 0) {
            messages.add(new FieldMessage(field, "innovation.error.nul", List.of()));
        } else if (text.length() > limit) {
            messages.add(new FieldMessage(field, "innovation.error.too-long", List.of(limit, text.length())));
        }
        return text;
    }

    private static List<id.labinov.people.AgencyId> others(DossierFacts facts) {
        return facts.agencies().stream().distinct().filter(agency -> !facts.leadAgency().equals(Optional.of(agency))).toList();
    }

    private void affair(Optional<String> affair) {
        if (affair.isPresent() && !Affairs.keys().contains(affair.get())) {
            messages.add(new FieldMessage("affair", "innovation.error.affair-unknown", List.of()));
        }
    }

    private void goals(List<Integer> goals) {
        if (goals.stream().anyMatch(goal -> goal < 1 || goal > 17)) {
            messages.add(new FieldMessage("sdgs", "innovation.error.sdg-unknown", List.of()));
        }
    }

    private void day(String field, Optional<LocalDate> day) {
        if (day.filter(given -> given.isBefore(FIRST_DAY) || given.isAfter(LAST_DAY)).isPresent()) {
            messages.add(new FieldMessage(field, "innovation.error.date-out-of-range", List.of()));
        }
    }

    private void order(DossierFacts facts) {
        if (facts.trialStart().isPresent() && facts.implementationStart().filter(day -> day.isBefore(facts.trialStart().get())).isPresent()) {
            messages.add(new FieldMessage("implementationStart", "innovation.error.implemented-before-trial", List.of()));
        }
    }

    private void end() {
        if (!messages.isEmpty()) {
            throw new InvalidInput(messages);
        }
    }
}
