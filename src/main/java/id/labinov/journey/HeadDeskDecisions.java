package id.labinov.journey;

import id.labinov.audit.Audit;
import id.labinov.form.DecisionForms;
import id.labinov.people.HeadDesk;
import id.labinov.people.Role;
import id.labinov.web.NotFound;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a head may do behind the personal link: decide on what waits for the link's position, on nothing else. */
@Component
class HeadDeskDecisions {

    /** How the head signs is known here: nobody brings a letter behind the own link. */
    static final Set<String> KNOWN = Set.of(SignedLetters.SIGNED_BY, "letter", "letterNumber", "letterDate");

    private final TaskCompletion completion;
    private final DecisionForms forms;
    private final Audit audit;

    HeadDeskDecisions(TaskCompletion completion, DecisionForms forms, Audit audit) {
        this.completion = completion;
        this.forms = forms;
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
        var all = new HashMap<>(answers);
        if (forms.asks(completion.form(mustWaitAt(desk, task)), SignedLetters.SIGNED_BY)) {
            all.put(SignedLetters.SIGNED_BY, "HEAD");
        }
        completion.decide(desk.me(), task, all);
        audit.record("head-link-decided", Optional.of(desk.me().id().value()), Optional.of(desk.region().value()), task.innovation().value(), task.key());
    }

    @Transactional
    public void agree(HeadDesk desk, OpenTask task) {
        decide(desk, task, Map.of("decision", Decision.ADVANCE.name()));
    }
}
