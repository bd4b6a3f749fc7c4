package id.labinov.coaching;

import id.labinov.cohort.CohortId;
import id.labinov.people.PersonId;
import id.labinov.web.Days;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the page of a session submits, as typed.
 * @param kind {@code slots} or {@code walk-in}
 * @param weeks how many times it is offered, a week apart; 1 for once */
record SessionForm(String title, String date, String from, String until, String mode, String place, String kind, String slotMinutes, String desks,
        String capacity, String cohort, List<String> stages, List<String> coaches, String weeks) {

    private static final int MOST_HOURS = 14;

    SessionForm {
        title = text(title);
        date = text(date);
        from = text(from);
        until = text(until);
        mode = text(mode);
        place = text(place);
        kind = text(kind);
        slotMinutes = text(slotMinutes);
        desks = text(desks);
        capacity = text(capacity);
        cohort = text(cohort);
        stages = stages == null ? List.of() : List.copyOf(stages);
        coaches = coaches == null ? List.of() : List.copyOf(coaches);
        weeks = text(weeks);
    }

    static SessionForm blank(LocalDate day, PersonId coach) {
        return new SessionForm("", day.toString(), "09:00", "12:00", "PLACE", "", "slots", "20", "1", "40", "", List.of(), List.of(coach.toString()), "1");
    }

    static SessionForm of(CoachingSession session, ZoneId zone) {
        var from = LocalDateTime.ofInstant(session.startsAt(), zone);
        return new SessionForm(session.title(), from.toLocalDate().toString(), from.toLocalTime().toString(),
                LocalTime.ofInstant(session.endsAt(), zone).toString(), session.mode().name(), session.place(), session.walkIn() ? "walk-in" : "slots",
                session.walkIn() ? "20" : String.valueOf(session.slotMinutes()), String.valueOf(session.desks()), String.valueOf(session.capacity()),
                session.cohort().map(CohortId::toString).orElse(""), session.stages(), session.coaches().stream().map(PersonId::toString).sorted().toList(), "1");
    }

    /** One plan for each week.
     * @param known stages and cohorts that may be chosen, and who may give it
     * @throws InvalidInput with one sentence for each field */
    List<SessionPlan> plans(ZoneId zone, Known known) {
        var wrong = new ArrayList<FieldMessage>();
        say(wrong, title.isBlank(), "title", "coaching.input.missing");
        say(wrong, title.length() > 200, "title", "coaching.input.too-long", 200);
        say(wrong, place.length() > 400, "place", "coaching.input.too-long", 400);
        say(wrong, (title + place).indexOf('\0') >= 0, "title", "coaching.input.unreadable");
        var kept = coaches.stream().filter(known.coaches()::contains).map(PersonId::of).collect(Collectors.toSet());
        say(wrong, kept.isEmpty(), "coaches", "coaching.session.coach-missing");
        say(wrong, !cohort.isEmpty() && !known.cohorts().contains(cohort), "cohort", "coaching.input.choose");
        var day = day(wrong);
        var starts = time(from, "from", wrong);
        var ends = time(until, "until", wrong);
        if (starts.isPresent() && ends.isPresent()) {
            say(wrong, !ends.get().isAfter(starts.get()) || Duration.between(starts.get(), ends.get()).toHours() > MOST_HOURS, "until", "coaching.session.ends-before-start");
        }
        var walkIn = kind.equals("walk-in");
        var minutes = walkIn ? 0 : number(slotMinutes, "slotMinutes", 5, 240, wrong);
        var places = number(desks, "desks", 1, 30, wrong);
        var most = number(capacity, "capacity", 1, 1000, wrong);
        var times = weeks.isBlank() ? 1 : number(weeks, "weeks", 1, 26, wrong);
        if (wrong.isEmpty() && !walkIn) {
            say(wrong, Duration.between(starts.orElseThrow(), ends.orElseThrow()).toMinutes() < minutes, "slotMinutes", "coaching.session.no-slot-fits");
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        var first = new SessionPlan(title.strip(), day.get().atTime(starts.get()).atZone(zone).toInstant(), day.get().atTime(ends.get()).atZone(zone).toInstant(),
                CoachingSession.Mode.valueOf(mode.equals("LINK") ? "LINK" : "PLACE"), place.strip(), minutes, places, most,
                Optional.of(cohort).filter(id -> !id.isEmpty()).map(CohortId::of), stages.stream().filter(known.stages()::contains).distinct().toList(), kept);
        return IntStream.range(0, times).mapToObj(week -> first.after(Duration.ofDays(7L * week))).toList();
    }

    /** What may be chosen, as the page offers it. */
    record Known(Set<String> coaches, Set<String> cohorts, Set<String> stages) {}

    private Optional<LocalDate> day(List<FieldMessage> wrong) {
        try {
            return Optional.of(Days.read(date));
        } catch (DateTimeException noDay) {
            say(wrong, true, "date", "coaching.input.day");
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String typed, String field, List<FieldMessage> wrong) {
        try {
            return Optional.of(LocalTime.parse(typed.strip().replace('.', ':')));
        } catch (DateTimeException noTime) {
            say(wrong, true, field, "coaching.input.time");
            return Optional.empty();
        }
    }

    private static int number(String typed, String field, int least, int most, List<FieldMessage> wrong) {
        var number = typed.strip().matches("[0-9]{1,5}") ? Integer.parseInt(typed.strip()) : -1;
        say(wrong, number < least || number > most, field, "coaching.input.number", least, most);
        return number;
    }

    private static void say(List<FieldMessage> wrong, boolean broken, String field, String messageKey, Object... arguments) {
        if (broken) {
            wrong.add(new FieldMessage(field, messageKey, List.of(arguments)));
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
