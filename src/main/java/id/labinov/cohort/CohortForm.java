package id.labinov.cohort;

import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** The one short form that opens a cohort, as typed. */
record CohortForm(String region, String name, String theme, String year, String partner, String opens, String closes, String template,
        String practice, String suggestedEvents) {

    static CohortForm blank(RegionId region, String template, LocalDate today) {
        var opens = today.atTime(LocalTime.of(8, 0)).truncatedTo(ChronoUnit.MINUTES);
        return new CohortForm(region.toString(), "", "", String.valueOf(today.getYear()), "", opens.toString(), "", template, "", "true");
    }

    static LocalDate today(RegionId region, Regions regions, Clock clock) {
        return LocalDate.ofInstant(clock.instant(), regions.zone(region));
    }

    CohortForm in(RegionId chosen) {
        return new CohortForm(chosen.toString(), name, theme, year, partner, opens, closes, template, practice, suggestedEvents);
    }

    NewCohort read() {
        var typed = new Typed();
        var read = new NewCohort(RegionId.of(region), Typed.text(name), Typed.text(theme), typed.number("year", year), Typed.text(partner),
                typed.dateTime("opens", opens), typed.dateTimeOrNothing("closes", closes), Typed.text(template), "true".equals(practice),
                "true".equals(suggestedEvents));
        typed.passOrThrow();
        return read;
    }
}
