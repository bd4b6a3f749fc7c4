package id.labinov.coaching;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What teams agreed to do at visits and have not done by the agreed day, for whoever asks for it. */
@Component
public class LateActions {

    private final Actions actions;

    LateActions(Actions actions) {
        this.actions = actions;
    }

    /** @param owner who of the team does it; empty for all
     *  @param due the last day, which is past */
    public record Late(ActionId id, InnovationId innovation, String what, Optional<PersonId> owner, LocalDate due, Instant setAt) {}

    /** The latest first. */
    public List<Late> in(RegionId region, LocalDate today, int limit) {
        return actions.late(region, today, limit).stream()
                .map(action -> new Late(action.id(), action.innovation(), action.body(), action.owner(), action.due(), action.setAt())).toList();
    }
}
