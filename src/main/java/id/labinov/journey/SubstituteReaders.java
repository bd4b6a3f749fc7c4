package id.labinov.journey;

import id.labinov.innovation.DossierReaders;
import id.labinov.innovation.InnovationId;
import id.labinov.people.Absences;
import id.labinov.people.PersonId;
import id.labinov.people.Positions;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Who stands in for a head reads what the head is asked to agree to, while it is asked. */
@Component
class SubstituteReaders implements DossierReaders {

    private final Absences absences;
    private final Journeys journeys;
    private final Positions positions;
    private final Clock clock;

    SubstituteReaders(Absences absences, Journeys journeys, Positions positions, Clock clock) {
        this.absences = absences;
        this.journeys = journeys;
        this.positions = positions;
        this.clock = clock;
    }

    @Override
    public boolean maySee(PersonId person, InnovationId innovation) {
        var now = Instant.now(clock);
        var absent = absences.standsInFor(person, now);
        return !absent.isEmpty() && journeys.openTasks(innovation).stream()
                .anyMatch(task -> task.holder().filter(absent::contains).isPresent()
                        || task.position().flatMap(position -> positions.holder(position, now)).filter(absent::contains).isPresent());
    }
}
