package id.labinov.room;

import id.labinov.cohort.LabEvent;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The hands of a person's own teams. */
@Component
class TeamHands {

    private final Hands hands;
    private final Innovations innovations;
    private final People people;

    TeamHands(Hands hands, Innovations innovations, People people) {
        this.hands = hands;
        this.innovations = innovations;
        this.people = people;
    }

    /** One line for each innovation of the person that takes part in the event. */
    List<Line> of(CurrentPerson me, LabEvent event) {
        var own = innovations.ofMember(me.id());
        return own.isEmpty() ? List.of() : innovations.inCohort(event.cohort()).stream().filter(own::contains).map(id -> line(event, id)).toList();
    }

    Line line(LabEvent event, InnovationId id) {
        var hand = hands.of(event, id);
        var name = Optional.ofNullable(innovations.labels(List.of(id)).get(id)).map(Innovations.Label::name).orElse("");
        return new Line(id, name, event, hand, hand.flatMap(Hand::helper).map(helper -> people.names(List.of(helper)).getOrDefault(helper, "")));
    }

    /** @param hand while one is up
     *  @param helper the name of who is on the way */
    record Line(InnovationId innovation, String name, LabEvent event, Optional<Hand> hand, Optional<String> helper) {}

    /** @param from the page to come back to */
    record Block(List<Line> lines, String from) {}
}
