package id.labinov.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a log together from events in any order, and refuses what cannot have happened. */
final class EventLogBuilder implements EventReader.Events {

    private record TaskName(String caseName, String id) {}

    private final Map<VisitKey, VisitDraft> visits = new HashMap<>();
    private final Map<TaskName, TaskDraft> tasks = new HashMap<>();
    /** The same few words stand in every row: each is kept once. */
    private final Map<String, String> words = new HashMap<>();
    private RefusedInput first;

    @Override
    public void add(LogEvent event, long line) {
        var visit = new VisitKey(word(event.caseName()), word(event.stage()), event.visit());
        if (event.type().isOfTask()) {
            task(visit.caseName(), event.taskId(), line).add(event, visit, this::word, line);
        } else if (event.type() == EventType.STAGE_ENTERED) {
            visits.computeIfAbsent(visit, VisitDraft::new).enter(event, line);
        } else {
            visits.computeIfAbsent(visit, VisitDraft::new).leave(event, line);
        }
    }

    /** Of everything that cannot be, the first line is told. */
    FlowLog build() {
        visits.values().forEach(draft -> note(draft::check));
        tasks.values().forEach(draft -> note(draft::check));
        refuse();
        tasks.values().removeIf(this::place);
        var histories = histories(ordered());
        refuse();
        return new FlowLog(histories);
    }

    private VisitDraft[] ordered() {
        var ordered = visits.values().toArray(new VisitDraft[0]);
        visits.clear();
        words.clear();
        Arrays.sort(ordered, Comparator.comparing((VisitDraft draft) -> draft.key().caseName()).thenComparing(VisitDraft.IN_TIME));
        return ordered;
    }

    private List<CaseHistory> histories(VisitDraft[] ordered) {
        var histories = new ArrayList<CaseHistory>();
        for (int from = 0, to; from < ordered.length; from = to) {
            var name = ordered[from].key().caseName();
            for (to = from + 1; to < ordered.length && ordered[to].key().caseName().equals(name); ) {
                to++;
            }
            histories.add(history(name, Arrays.asList(ordered).subList(from, to)));
            // What has become a history is not kept twice: a log may just fit.
            Arrays.fill(ordered, from, to, null);
        }
        return histories;
    }

    /** Answers that the draft is not needed any more. */
    private boolean place(TaskDraft draft) {
        var visit = visits.get(draft.visit());
        if (visit == null) {
            note(() -> {
                throw new RefusedInput(draft.line(), "the task " + draft.name() + " stands in visit " + draft.visit().number() + " of "
                        + draft.visit().stage() + ", which has no stage_entered");
            });
        } else {
            visit.add(draft.fact());
        }
        return true;
    }

    private CaseHistory history(String name, List<VisitDraft> drafts) {
        var visits = new ArrayList<StageVisit>(drafts.size());
        var numbers = new HashMap<String, Integer>();
        for (var place = 0; place < drafts.size(); place++) {
            var draft = drafts.get(place);
            if (place > 0) {
                var before = drafts.get(place - 1);
                note(() -> draft.checkAfter(before));
            }
            visits.add(draft.visit(numbers.merge(draft.key().stage(), 1, Integer::sum)));
        }
        return new CaseHistory(name, List.copyOf(visits));
    }

    private TaskDraft task(String caseName, String id, long line) {
        return tasks.computeIfAbsent(new TaskName(caseName, id), name -> new TaskDraft(id, line));
    }

    private String word(String text) {
        var kept = words.putIfAbsent(text, text);
        return kept == null ? text : kept;
    }

    private void note(Runnable check) {
        try {
            check.run();
        } catch (RefusedInput refused) {
            first = first == null || refused.line() < first.line() ? refused : first;
        }
    }

    private void refuse() {
        if (first != null) {
            throw first;
        }
    }
}
