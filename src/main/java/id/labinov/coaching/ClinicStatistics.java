package id.labinov.coaching;

import id.labinov.coaching.Visit.Result;
import id.labinov.cohort.Cohorts;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.people.RegionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the clinic did for each cohort. Practice is left out. */
@Component
class ClinicStatistics {

    private final Cohorts cohorts;
    private final Innovations innovations;
    private final JdbcClient jdbc;

    ClinicStatistics(Cohorts cohorts, Innovations innovations, JdbcClient jdbc) {
        this.cohorts = cohorts;
        this.innovations = innovations;
        this.jdbc = jdbc;
    }

    /** @param innovations of the cohort
     *  @param seen innovations that were seen at least once
     *  @param absent visits to which nobody came
     *  @param waitDays median of the days between booking and being called; empty where nobody was called */
    record Row(String cohort, int innovations, long sessions, long visits, long seen, long absent, OptionalLong waitDays) {}

    private record Called(UUID session, InnovationId innovation, Optional<Result> result, Instant bookedAt, Instant calledAt) {

        boolean came() {
            return result.filter(Result.ABSENT::equals).isEmpty();
        }
    }

    List<Row> of(Collection<RegionId> regions) {
        return cohorts.in(regions).stream().filter(cohort -> !cohort.practice() && !cohort.stages().isEmpty()).map(cohort -> {
            var all = innovations.inCohort(cohort.id());
            return row(cohort.name(), all.size(), called(all));
        }).toList();
    }

    private static Row row(String cohort, int innovations, List<Called> called) {
        return new Row(cohort, innovations, called.stream().map(Called::session).distinct().count(), called.size(),
                called.stream().filter(Called::came).map(Called::innovation).distinct().count(), called.stream().filter(visit -> !visit.came()).count(),
                median(called.stream().map(visit -> Duration.between(visit.bookedAt(), visit.calledAt()).toDays()).sorted().toList()));
    }

    private static OptionalLong median(List<Long> sorted) {
        return sorted.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sorted.get(sorted.size() / 2));
    }

    private List<Called> called(List<InnovationId> of) {
        return of.isEmpty() ? List.of() : jdbc.sql("""
                select v.session, v.innovation, v.result, b.booked_at, v.called_at from coaching_visit v join coaching_booking b on b.id = v.booking
                where v.innovation in (:ids)""").param("ids", of.stream().map(InnovationId::value).toList()).query(Called.class).list();
    }
}
