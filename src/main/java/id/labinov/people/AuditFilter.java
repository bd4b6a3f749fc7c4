package id.labinov.people;

import id.labinov.audit.AuditEntries.Wanted;
import id.labinov.audit.AuditSubjects;
import id.labinov.people.AuditController.AuditForm;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the filter of the audit page; what cannot be read does not narrow. */
@Component
class AuditFilter {

    private final Regions regions;
    private final List<AuditSubjects> subjects;
    private final Clock clock;

    AuditFilter(Regions regions, List<AuditSubjects> subjects, Clock clock) {
        this.regions = regions;
        this.subjects = subjects;
        this.clock = clock;
    }

    ZoneId zone(CurrentPerson me) {
        return me.regions().stream().filter(region -> me.has(Role.ADMINISTRATOR, region)).min(Comparator.comparing(RegionId::toString)).map(regions::zone).orElse(ZoneOffset.UTC);
    }

    Wanted wanted(CurrentPerson me, AuditForm form) {
        var mine = me.regions().stream().filter(region -> me.has(Role.ADMINISTRATOR, region)).map(RegionId::value).toList();
        var until = day(form.until()).map(last -> last.plusDays(1).atStartOfDay(zone(me)).toInstant()).orElse(Instant.now(clock).plusSeconds(60));
        return new Wanted(mine, meant(form.person()), meant(form.subject()),
                day(form.from()).map(first -> first.atStartOfDay(zone(me)).toInstant()).orElse(Instant.EPOCH), until);
    }

    /** Of what nobody knows there are no entries: an id that is nothing's finds nothing. */
    private Optional<List<UUID>> meant(String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        var found = id(typed).map(List::of).orElseGet(() -> subjects.stream().flatMap(known -> known.find(typed).stream()).distinct().toList());
        return Optional.of(found.isEmpty() ? List.of(new UUID(0, 0)) : found);
    }

    static Optional<UUID> id(String typed) {
        try {
            return Optional.of(typed.strip()).filter(text -> !text.isEmpty()).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(typed).filter(text -> !text.isBlank()).map(LocalDate::parse).filter(day -> day.getYear() > 1900 && day.getYear() < 3000);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
