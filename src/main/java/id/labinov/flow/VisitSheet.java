package id.labinov.flow;

import id.labinov.people.Agencies;
import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import id.labinov.web.SheetFormat;
import id.labinov.web.Sheets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The list behind a number as a sheet: the same visits in the same order, durations in days. */
@Component
class VisitSheet {

    private static final int DIGITS = 4;
    private static final List<String> COLUMNS = List.of("number", "innovation", "agency", "stage", "visit", "entered", "left", "duration", "work", "target", "beyond",
            "outcome", "cause", "room", "worked", "queued", "engine", "as-of");

    private final Sheets sheets;
    private final Agencies agencies;
    private final OfficeCalendars calendars;
    private final FlowWords words;

    VisitSheet(Sheets sheets, Agencies agencies, OfficeCalendars calendars, FlowWords words) {
        this.sheets = sheets;
        this.agencies = agencies;
        this.calendars = calendars;
        this.words = words;
    }

    void send(SheetFormat format, FlowAsk ask, List<VisitLine> lines, HttpServletResponse response) throws IOException {
        var names = agencies.names(lines.stream().flatMap(line -> line.innovation().agency().stream()).distinct().toList());
        var offices = calendars.of(ask.regionIds());
        sheets.send(format, response, words.say("flow.visits.file") + "-" + ask.name().replaceAll("[^\\p{L}\\p{N}]+", "-"),
                COLUMNS.stream().map(column -> words.say("flow.visits.column." + column)).toList(), lines.stream().map(line -> cells(line, ask, names, offices)).iterator());
    }

    private List<Object> cells(VisitLine line, FlowAsk ask, Map<AgencyId, String> names, Map<RegionId, OfficeCalendar> offices) {
        return Arrays.asList(line.number(), line.title(), line.innovation().agency().map(id -> names.getOrDefault(id, "")).orElse(""), words.stage(line.stage()),
                line.again(), time(line.entered(), ask.zone()), line.left().map(at -> time(at, ask.zone())).orElse(""), days(line.duration()),
                offices.get(line.innovation().region()).known(line.visit().stay().until(ask.period().asOf())).map(WorkingCalendar::days).map(VisitSheet::rounded).orElse(""),
                line.target().map(Duration::toDays).map(Object.class::cast).orElse(""), line.beyond().map(VisitSheet::days).orElse(""),
                words.say("flow.outcome." + line.outcome()), words.say("flow.cause." + line.cause()), line.inRoom() ? words.say("flow.yes") : "",
                days(line.time().worked()), days(line.time().queued()), days(line.time().engine()), time(ask.period().asOf(), ask.zone()));
    }

    private static Object days(Duration duration) {
        return rounded(Numbers.days(duration));
    }

    private static Object rounded(double days) {
        return BigDecimal.valueOf(days).setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** With the hour, by the region's clock. */
    private static Object time(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
    }
}
