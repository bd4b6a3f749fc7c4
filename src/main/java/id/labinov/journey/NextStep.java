package id.labinov.journey;

import id.labinov.people.SignedIn;
import id.labinov.web.HomePanel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What to do next, on the home page: one obvious step, and what comes after it. */
@Component
class NextStep implements HomePanel {

    private static final int SHOWN = 4;

    private final SignedIn signedIn;
    private final JourneyAccess access;
    private final TaskLists lists;
    private final TaskLines lines;
    private final Approvals approvals;

    NextStep(SignedIn signedIn, JourneyAccess access, TaskLists lists, TaskLines lines, Approvals approvals) {
        this.signedIn = signedIn;
        this.access = access;
        this.lists = lists;
        this.lines = lines;
        this.approvals = approvals;
    }

    /** @param first the obvious step; several approvals are one step
     *  @param counts tasks in "mine", "free" and "later" */
    record Next(Optional<TaskLine> first, List<TaskLine> then, int approvals, int mine, int free, int later) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().map(me -> {
            var scope = access.scope(me);
            var tasks = Stream.concat(lists.first(scope, TaskList.MINE, TaskFilter.NONE, SHOWN).stream(),
                    lists.first(scope, TaskList.FREE, TaskFilter.NONE, SHOWN).stream()).limit(SHOWN).toList();
            var shown = lines.of(tasks, me.id());
            return new Block("journey/home", new Next(shown.stream().findFirst(), shown.stream().skip(1).toList(), approvals.count(me),
                    lists.count(scope, TaskList.MINE, TaskFilter.NONE), lists.count(scope, TaskList.FREE, TaskFilter.NONE),
                    lists.count(scope, TaskList.LATER, TaskFilter.NONE)));
        });
    }
}
