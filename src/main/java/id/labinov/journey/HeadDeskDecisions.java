package id.labinov.journey;

import id.labinov.audit.Audit;
import id.labinov.people.HeadDesk;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a head may do behind the personal link: decide on what waits for the link's position, on nothing else. */
@Component
class HeadDeskDecisions {

    private final TaskCompletion completion;
    private final Audit audit;

    HeadDeskDecisions(TaskCompletion completion, Audit audit) {
        this.completion = completion;
        this.audit = audit;
    }

    /** Tasks of other positions and of the person's own teams stay closed here.
     * @throws NotFound for these */
    OpenTask mustWaitAt(HeadDesk desk, OpenTask task) {
        if (task.role() != Role.AGENCY_HEAD || task.position().filter(desk.position()::equals).isEmpty()) {
            throw new NotFound();
        }
        return task;
    }

    @Transactional
    public void decide(HeadDesk desk, OpenTask task, Map<String, Object> answers) {
        completion.decide(desk.me(), mustWaitAt(desk, task), answers);
        audit.record("head-link-decided", Optional.of(desk.me().id().value()), Optional.of(desk.region().value()), task.innovation().value(), task.key());
    }

    @Transactional
    public void agree(HeadDesk desk, OpenTask task) {
        decide(desk, task, Map.of("decision", Decision.ADVANCE.name()));
    }
}
