package id.labinov.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.coaching.ClinicUnderMeasure;
import id.labinov.cohort.CohortId;
import id.labinov.cohort.EventPlanning;
import id.labinov.cohort.LabEvent;
import id.labinov.cohort.LabEvents;
import id.labinov.cohort.Participants;
import id.labinov.cohort.Presence;
import id.labinov.form.DecisionForms;
import id.labinov.form.Worksheets;
import id.labinov.innovation.Innovation;
import id.labinov.innovation.Innovations;
import id.labinov.people.Actor;
import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a running session and the run page of an event, with 180 innovations and with 5: nobody who works with a full room waits longer. */
class ClinicPageBench {

    private static final int FEW = 5;
    private static final int MANY = 180;
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 7;
    private static final int VIEWS = 150;

    /** The two pages of one room. */
    private record Pages(String session, String event) {}

    @ParameterizedTest
    @EnumSource(BenchDatabase.class)
    void pagesOfAFullRoomAgainstThoseOfASmallOne(BenchDatabase database) throws Exception {
        try (var application = BenchApplication.start(database.fresh())) {
            var place = BenchPlace.in(application);
            var few = room(place, FEW, place.coach());
            var many = room(place, MANY, place.person(Role.COACH));
            var signIns = new BenchSignIns(application);
            signIns.prepare(List.of(place.coach()));
            var visitor = signIns.signIn(place.coach());
            var ratios = new LinkedHashMap<String, List<Double>>();
            ratios.put("session", compare(visitor, few.session(), many.session()));
            ratios.put("event", compare(visitor, few.event(), many.event()));
            var medians = ratios.values().stream().map(BenchReport::median).toList();

            new BenchReport().add("clinic-page" + database.suffix(), "p95 of a page with 180 innovations / with 5: the worse of the two pages; runs: the median of each",
                    List.of(medians.stream().max(Double::compare).orElseThrow()), Map.of("target", "at most 1.5", "innovations", MANY, "medianPerPage", medians,
                            "pages", ratios));
        }
    }

    private static Pages room(BenchPlace place, int size, PersonId coach) {
        var cohort = place.everyGateIs("OFF");
        var today = LocalDate.now(ZoneId.of("Asia/Makassar"));
        var events = place.bean(LabEvents.class);
        var event = events.find(events.add(cohort, new EventPlanning("Temu", today, today.plusDays(1), LabEvent.Mode.ONSITE, "Aula", List.of("DRUM_UP")),
                Actor.of(place.manager()))).orElseThrow();
        var innovations = IntStream.range(0, size).mapToObj(number -> team(place, cohort, event)).toList();
        var me = new CurrentPerson(coach, "", Map.of(place.region(), Set.of(Role.COACH)), Set.of(), Set.of(), Optional.empty(), false, false);
        return new Pages(new ClinicUnderMeasure(place.application()).running(place.region(), me, innovations), "/events/" + event.id() + "/run");
    }

    /** A team that is there and has written its first worksheet. */
    private static Innovation team(BenchPlace place, CohortId cohort, LabEvent event) {
        var leader = place.person(Role.INNOVATOR);
        var id = place.innovation(leader, cohort);
        place.bean(Worksheets.class).saveDraft(id, place.bean(DecisionForms.class).version(id, "drum-up-worksheet").orElseThrow(), id.value(),
                new SampleTexts().worksheet("drum-up-worksheet"), 0, Actor.of(leader), Instant.now());
        place.bean(Participants.class).add(cohort, leader, place.agency(), Actor.of(place.manager()));
        place.bean(Participants.class).note(event.id(), List.of(leader), Presence.PRESENT, Actor.of(place.manager()));
        return place.bean(Innovations.class).find(id).orElseThrow();
    }

    private static List<Double> compare(HttpVisitor visitor, String few, String many) throws Exception {
        for (var view = 0; view < WARM_UP; view++) {
            view(visitor, few);
            view(visitor, many);
        }
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++) {
            var fewTimes = new ArrayList<Double>();
            var manyTimes = new ArrayList<Double>();
            // View by view in turn: a hiccup of the machine meets both.
            for (var view = 0; view < VIEWS; view++) {
                var times = Alternating.measure(1, () -> view(visitor, few), () -> view(visitor, many));
                fewTimes.addAll(times.first());
                manyTimes.addAll(times.second());
            }
            ratios.add(BenchReport.percentile(manyTimes, 0.95) / BenchReport.percentile(fewTimes, 0.95));
        }
        return ratios;
    }

    private static void view(HttpVisitor visitor, String page) throws Exception {
        assertThat(visitor.read(page)).contains("Inovasi ");
    }
}
