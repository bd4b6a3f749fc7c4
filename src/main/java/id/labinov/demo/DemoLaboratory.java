package id.labinov.demo;

import id.labinov.cohort.CohortId;
import id.labinov.demo.DemoFounding.Founded;
import id.labinov.demo.DemoPlan.CohortPlan;
import id.labinov.demo.DemoStory.Moment;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the demo laboratory before the server opens, once: a year of acts, driven one by one with a clock that starts a year back. */
@Component
@Profile("demo")
class DemoLaboratory implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger("Labinov");

    private final DemoFiles files;
    private final DemoFounding founding;
    private final DemoStory story;
    private final DemoAttendance attendance;
    private final DemoClinic clinic;
    private final DemoPaper paper;
    private final DemoPeople signIns;
    private final DemoDays days;
    private final DemoMailServer mail;
    private final Regions regions;
    private final TravellingClock clock;
    private boolean running;

    DemoLaboratory(DemoFiles files, DemoFounding founding, DemoStory story, DemoAttendance attendance, DemoClinic clinic, DemoPaper paper, DemoPeople signIns,
            DemoDays days, DemoMailServer mail, Regions regions, TravellingClock clock) {
        this.files = files;
        this.founding = founding;
        this.story = story;
        this.attendance = attendance;
        this.clinic = clinic;
        this.paper = paper;
        this.signIns = signIns;
        this.days = days;
        this.mail = mail;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (regions.all().isEmpty()) {
            LOG.info("Making the demo laboratory: a year of acts. This happens once and takes a minute or less ...");
            try {
                make(Instant.now(clock));
            } finally {
                clock.comeHome();
            }
            LOG.info("The demo laboratory is made.");
        }
    }

    private void make(Instant now) {
        var plan = files.plan();
        var zone = ZoneId.of(plan.region().zone());
        var today = LocalDate.ofInstant(now, zone);
        clock.travelTo(today.minusDays(366).atTime(8, 0).atZone(zone).toInstant());
        var founded = founding.region(plan);
        signIns.giveSecrets();
        signIns.agreeToBeCalled(founded.region());
        var moments = new ArrayList<Moment>();
        var cohorts = new HashMap<String, CohortId>();
        for (var cohort : plan.cohorts()) {
            moments.addAll(opening(cohort, today, zone, founded, cohorts));
        }
        moments.sort(Comparator.comparing(Moment::at));
        moments.forEach(moment -> live(moment, now, zone));
        present(founded.region(), now, zone);
        clinic.open(founded.region(), today, zone);
        paper.send(founded.region());
    }

    /** Opens a cohort on its day, registers its innovations that morning and tells what became of each. */
    private List<Moment> opening(CohortPlan cohort, LocalDate today, ZoneId zone, Founded founded, Map<String, CohortId> cohorts) {
        var opens = today.minusDays(cohort.began());
        var morning = opens.atTime(7, 0).atZone(zone).toInstant();
        var moments = new ArrayList<Moment>();
        moments.add(new Moment(morning, () -> cohorts.put(cohort.key(), founding.cohort(cohort, opens, founded))));
        var rows = files.rows(cohort.innovations());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            moments.add(new Moment(morning.plus(Duration.ofMinutes(5).plusSeconds(20L * i)),
                    () -> founding.innovation(row, cohorts.get(cohort.key()), founded)));
        }
        var moved = ChronoUnit.DAYS.between(cohort.opens(), opens);
        cohort.events().stream().flatMap(event -> event.from().datesUntil(event.to().plusDays(1))).map(day -> day.plusDays(moved)).distinct()
                .filter(day -> !day.isAfter(today)).forEach(day -> moments.add(new Moment(day.atTime(9, 30).atZone(zone).toInstant(),
                        () -> attendance.note(cohorts.get(cohort.key()), day, founded.by()))));
        files.standings().stream().filter(standing -> standing.cohort().equals(cohort.key()))
                .forEach(standing -> moments.addAll(story.tell(standing, cohort, opens, zone, founded, () -> cohorts.get(cohort.key()))));
        return moments;
    }

    /** Acts that would lie ahead of now happen in the last hour instead, so that the newest activity is of today. */
    private void live(Moment moment, Instant now, ZoneId zone) {
        var latest = now.minus(Duration.ofMinutes(5));
        days.passTo(moment.at().isAfter(latest) ? latest : moment.at(), zone);
        moment.act().run();
    }

    /** From here on mails leave: a newcomer finds those of the clinic. */
    private void present(RegionId region, Instant now, ZoneId zone) {
        days.passTo(now.minus(Duration.ofMinutes(5)), zone);
        days.read(region, LocalDate.ofInstant(now, zone).minusDays(1).atStartOfDay(zone).toInstant());
        mail.start();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server opens its port. */
    @Override
    public int getPhase() {
        return 0;
    }
}
