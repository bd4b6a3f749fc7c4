package id.labinov.flow;

import id.labinov.cohort.CohortId;
import id.labinov.cohort.Cohorts;
import id.labinov.people.CurrentPerson;
import id.labinov.people.Region;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.FieldErrors;
import id.labinov.web.Days;
import id.labinov.web.Ids;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what figures are asked for. Without a day they are of now; without a beginning a cohort's are of all its time, a region's of one year. */
@Component
class FlowAsks {

    static final String ALL = "all";

    private final FlowAccess access;
    private final Regions regions;
    private final Cohorts cohorts;
    private final JdbcClient jdbc;
    private final Clock clock;

    FlowAsks(FlowAccess access, Regions regions, Cohorts cohorts, JdbcClient jdbc, Clock clock) {
        this.access = access;
        this.regions = regions;
        this.cohorts = cohorts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound for a region or cohort that is not this person's, or that is practice */
    FlowAsk of(CurrentPerson me, Map<String, String> parameters) {
        var typed = new LinkedHashMap<String, String>();
        Stream.of("region", "cohort", "from", "asOf").filter(name -> !parameters.getOrDefault(name, "").isBlank())
                .forEach(name -> typed.put(name, parameters.get(name).strip()));
        var where = regions(me, Optional.ofNullable(typed.get("region")));
        var all = cohorts.in(where.stream().map(Region::id).toList()).stream().filter(one -> !one.practice()).toList();
        var cohort = Optional.ofNullable(typed.get("cohort")).map(text -> all.stream().filter(one -> one.id().equals(new CohortId(Ids.parse(text))))
                .findFirst().orElseThrow(NotFound::new));
        return timed(new FlowAsk(where, cohort, all, Optional.empty(), typed, new Period(clock.instant(), clock.instant()), false, FieldErrors.none()));
    }

    private List<Region> regions(CurrentPerson me, Optional<String> asked) {
        var ids = asked.filter(ALL::equals).isPresent() && !access.regions(me).isEmpty() ? access.regions(me)
                : List.of(access.chosen(me, asked.filter(text -> !ALL.equals(text)).map(text -> new RegionId(Ids.parse(text)))));
        return ids.stream().flatMap(id -> regions.find(id).stream()).toList();
    }

    private FlowAsk timed(FlowAsk ask) {
        var wrong = new ArrayList<FieldMessage>();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ask.zone());
        var day = day(ask, "asOf", wrong).filter(asked -> {
            if (asked.isAfter(today)) {
                wrong.add(new FieldMessage("asOf", "flow.ask.future", List.of()));
            }
            return asked.isBefore(today);
        });
        var asOf = day.map(asked -> end(asked, ask.zone())).orElse(now);
        var first = first(ask.scope());
        var last = day.orElse(today);
        var from = day(ask, "from", wrong).map(asked -> start(asked, ask.zone())).orElseGet(() -> usual(ask, first, last));
        if (from.isAfter(asOf)) {
            wrong.add(new FieldMessage("from", "flow.ask.after", List.of()));
        }
        return new FlowAsk(ask.regions(), ask.cohort(), ask.cohorts(), first, ask.typed(), new Period(from.isAfter(asOf) ? asOf : from, asOf),
                day.isPresent(), new FieldErrors(wrong));
    }

    private static Optional<LocalDate> day(FlowAsk ask, String field, List<FieldMessage> wrong) {
        try {
            return Optional.of(ask.typed(field)).filter(text -> !text.isEmpty()).map(Days::read);
        } catch (DateTimeException e) {
            wrong.add(new FieldMessage(field, "flow.ask.no-day", List.of()));
            return Optional.empty();
        }
    }

    private static Instant usual(FlowAsk ask, Optional<Instant> first, LocalDate last) {
        var year = last.minusYears(1).plusDays(1);
        var begin = first.map(at -> LocalDate.ofInstant(at, ask.zone())).filter(day -> !day.isAfter(last))
                .map(day -> ask.cohort().isPresent() || day.isAfter(year) ? day : year);
        return start(begin.orElse(last), ask.zone());
    }

    private Optional<Instant> first(FlowScope scope) {
        return Optional.ofNullable(jdbc.sql("select min(v.entered) from stage_visit v where " + scope.condition()).params(scope.parameters())
                .query((row, number) -> row.getObject(1, OffsetDateTime.class)).list().get(0)).map(OffsetDateTime::toInstant);
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        return start(day.plusDays(1), zone);
    }
}
