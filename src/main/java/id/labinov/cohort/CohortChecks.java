package id.labinov.cohort;

import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects one sentence per field that is wrong, then says them all at once. */
final class CohortChecks {

    private final List<FieldMessage> problems = new ArrayList<>();

    CohortChecks text(String field, String text, int longest) {
        return problemIf(text.length() > longest, field, "cohort.input.too-long", longest)
                .problemIf(text.indexOf('\0') >= 0, field, "cohort.input.unreadable");
    }

    CohortChecks needed(String field, String text, int longest) {
        return problemIf(text.isBlank(), field, "cohort.input.missing").text(field, text, longest);
    }

    CohortChecks programmeYear(int year) {
        return problemIf(year < 2000 || year > 2100, "year", "cohort.settings.year-range", "2000", "2100");
    }

    CohortChecks span(String field, LocalDateTime opens, Optional<LocalDateTime> closes) {
        return problemIf(closes.filter(end -> !end.isAfter(opens)).isPresent(), field, "cohort.settings.closes-before-opening");
    }

    CohortChecks reviewers(int reviewers) {
        return problemIf(reviewers < 0 || reviewers > TemplateRules.MOST_REVIEWERS, "reviewers",
                "cohort.settings.reviewers-range", TemplateRules.MOST_REVIEWERS);
    }

    CohortChecks days(String field, LocalDate from, LocalDate until) {
        return problemIf(until.isBefore(from), field, "cohort.event.ends-before-start")
                .problemIf(from.plusDays(60).isBefore(until), field, "cohort.event.too-long");
    }

    CohortChecks problemIf(boolean wrong, String field, String messageKey, Object... arguments) {
        if (wrong) {
            problems.add(new FieldMessage(field, messageKey, List.of(arguments)));
        }
        return this;
    }

    void passOrThrow() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
