package id.labinov.journey;

import id.labinov.people.SignedIn;
import id.labinov.web.SearchSource;
import id.labinov.web.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the open tasks that a person may act on by the innovation's number or name. */
@Component
class TaskSearch implements SearchSource {

    private final SignedIn signedIn;
    private final JourneyAccess access;
    private final TaskLists lists;
    private final TaskLines lines;
    private final Texts texts;

    TaskSearch(SignedIn signedIn, JourneyAccess access, TaskLists lists, TaskLines lines, Texts texts) {
        this.signedIn = signedIn;
        this.access = access;
        this.lists = lists;
        this.lines = lines;
        this.texts = texts;
    }

    @Override
    public String messageKey() {
        return "journey.search.tasks";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> search(String text, int limit) {
        return signedIn.person().map(me -> {
            var scope = access.scope(me);
            var filter = new TaskFilter(Optional.empty(), Optional.empty(), Optional.empty(), false, false, false, Optional.of(text));
            var tasks = Stream.of(TaskList.MINE, TaskList.FREE, TaskList.OTHERS, TaskList.LATER)
                    .flatMap(list -> lists.first(scope, list, filter, limit).stream()).limit(limit).toList();
            return lines.of(tasks, me.id()).stream().map(line -> new Hit(texts.get(line.nameKey()),
                    line.innovation().name() + " · " + line.innovation().number(), "/tasks/" + line.task().id())).toList();
        }).orElse(List.of());
    }
}
