package id.labinov.journey;

import id.labinov.people.SignedIn;
import id.labinov.web.NavigationEntry;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** "Tugas", with what waits for me. */
@Component
class TasksNavigation implements NavigationEntry {

    private final SignedIn signedIn;
    private final JourneyAccess access;
    private final TaskLists lists;

    TasksNavigation(SignedIn signedIn, JourneyAccess access, TaskLists lists) {
        this.signedIn = signedIn;
        this.access = access;
        this.lists = lists;
    }

    @Override
    public String messageKey() {
        return "journey.tasks.title";
    }

    @Override
    public String href() {
        return "/tasks";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean visible() {
        return signedIn.person().isPresent();
    }

    @Override
    public OptionalLong badge() {
        return signedIn.person().map(me -> OptionalLong.of(lists.waiting(access.scope(me)))).orElse(OptionalLong.empty());
    }
}
