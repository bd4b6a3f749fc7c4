package id.labinov.people;

import id.labinov.audit.AuditEntries.Wanted;
import id.labinov.people.AuditController.AuditForm;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the filter of the audit page; what cannot be read does not narrow. */
@Component
class AuditFilter {

    private final Regions regions;
    private final People people;
    private final Clock clock;

    AuditFilter(Regions regions, People people, Clock clock) {
        this.regions = regions;
        this.people = people;
        this.clock = clock;
    }

    ZoneId zone(CurrentPerson me) {
        return me.regions().stream().findFirst().map(regions::zone).orElse(ZoneOffset.UTC);
    }

    Wanted wanted(CurrentPerson me, AuditForm form) {
        var mine = me.regions().stream().filter(region -> me.has(Role.ADMINISTRATOR, region)).map(RegionId::value).toList();
        var until = day(form.until()).map(last -> last.plusDays(1).atStartOfDay(zone(me)).toInstant()).orElse(Instant.now(clock).plusSeconds(60));
        return new Wanted(mine, person(form.person()), id(form.subject()),
                day(form.from()).map(first -> first.atStartOfDay(zone(me)).toInstant()).orElse(Instant.EPOCH), until);
    }

    /** A person whom nobody knows did nothing: an id that is nobody's finds nothing. */
    private Optional<UUID> person(String typed) {
        return typed.isBlank() ? Optional.empty()
                : Optional.of(id(typed).or(() -> people.identifiedBy(typed).map(found -> found.id().value())).orElse(new UUID(0, 0)));
    }

    private static Optional<UUID> id(String typed) {
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
