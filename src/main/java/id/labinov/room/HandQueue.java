package id.labinov.room;

import id.labinov.cohort.Cohort;
import id.labinov.cohort.LabEvent;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.journey.CohortPaths;
import id.labinov.journey.Journey;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who needs help at an event, for those who can give it. */
@Component
class HandQueue {

    private final Hands hands;
    private final Innovations innovations;
    private final CohortPaths paths;
    private final People people;
    private final Clock clock;

    HandQueue(Hands hands, Innovations innovations, CohortPaths paths, People people, Clock clock) {
        this.hands = hands;
        this.innovations = innovations;
        this.paths = paths;
        this.people = people;
        this.clock = clock;
    }

    /** Longest waiting first, with the same few queries for one and for forty. */
    List<Line> of(Cohort cohort, LabEvent event) {
        var waiting = hands.waiting(event);
        if (waiting.isEmpty()) {
            return List.of();
        }
        var labels = innovations.labels(waiting.stream().map(Hand::innovation).toList());
        var stages = paths.of(cohort).stream().filter(journey -> journey.stage().isPresent())
                .collect(Collectors.toMap(Journey::innovation, journey -> journey.stage().orElseThrow(), (one, other) -> one));
        var names = people.names(waiting.stream().flatMap(hand -> Stream.concat(Stream.of(hand.person()), hand.helper().stream())).distinct().toList());
        return waiting.stream().filter(hand -> labels.containsKey(hand.innovation()))
                .map(hand -> new Line(hand, labels.get(hand.innovation()), names.getOrDefault(hand.person(), ""),
                        Optional.ofNullable(stages.get(hand.innovation())), minutes(hand), hand.helper().map(helper -> names.getOrDefault(helper, "")))).toList();
    }

    int count(LabEvent event) {
        return hands.waiting(event).size();
    }

    String name(PersonId person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    private long minutes(Hand hand) {
        return Math.max(0, Duration.between(hand.raisedAt(), Instant.now(clock)).toMinutes());
    }

    /** @param who asked
     *  @param minutes that the team has waited
     *  @param helper the name of who is on the way */
    record Line(Hand hand, Label innovation, String who, Optional<String> stage, long minutes, Optional<String> helper) {}
}
