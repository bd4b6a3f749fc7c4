package id.labinov.journey;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import id.labinov.web.TypedId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The SQL of one task list. Each reason for which somebody may act is a select of its own that one index answers, never an
 * {@code or}: with a hundred thousand open tasks a list still reads only its own rows. The selects exclude each other. */
final class TaskQuery {

    private final List<String> reasons = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    TaskQuery(TaskScope scope, TaskList list, TaskFilter filter, Set<InnovationId> matching, Instant now) {
        parameters.put("me", scope.person().value());
        parameters.put("mine", scope.holders().stream().map(PersonId::value).toList());
        parameters.put("now", Timestamp.from(now));
        narrow(filter, matching);
        if (list == TaskList.REGION) {
            reason("", "managed", "region in (:managed)", scope.managerRegions());
            return;
        }
        switch (list) {
            case MINE -> reasons(scope, "holder in (:mine)", "(follow_up is null or follow_up <= :now)");
            case FREE -> reasons(scope, "holder is null", "(follow_up is null or follow_up <= :now)");
            case OTHERS -> reasons(scope, "holder not in (:mine)", "1 = 1");
            default -> {
                reasons(scope, "holder in (:mine)", "follow_up > :now");
                reasons(scope, "holder is null", "follow_up > :now");
            }
        }
    }

    private void reasons(TaskScope scope, String held, String when) {
        var cut = " and " + held + " and " + when;
        if (!bind("regions", scope.regions())) {
            return;
        }
        var only = scope.only().map(cohort -> {
            parameters.put("only", cohort.value());
            return " and cohort = :only";
        }).orElse("");
        reason(cut + only, "teams", "innovation in (:teams) and role = 'INNOVATOR' and region in (:regions)", scope.teams());
        if (bind("operatorRegions", scope.operatorRegions())) {
            var others = scope.teams().isEmpty() ? "" : " and innovation not in (:teams)";
            reason(cut + others, "operated", "agency in (:operated) and role = 'INNOVATOR' and region in (:operatorRegions)", scope.operated());
        }
        reason(cut, "positions", "position in (:positions) and role = 'AGENCY_HEAD' and region in (:regions)", scope.positions());
        reason(cut, "coached", "region in (:coached) and role = '" + Role.COACH + "'", scope.coachRegions());
        reason(cut, "managed", "region in (:managed) and role = '" + Role.MANAGER + "'", scope.managerRegions());
        reason(cut + " and holder = :me", "judged", "region in (:judged) and role = '" + Role.REVIEWER + "'", scope.reviewerRegions());
    }

    private void reason(String cut, String name, String condition, Collection<? extends TypedId> ids) {
        if (bind(name, ids)) {
            reasons.add(condition + cut);
        }
    }

    private boolean bind(String name, Collection<? extends TypedId> ids) {
        parameters.put(name, ids.stream().map(TypedId::value).toList());
        return !ids.isEmpty();
    }

    private void narrow(TaskFilter filter, Set<InnovationId> matching) {
        filter.stage().ifPresent(stage -> where("stage = :stage", "stage", stage));
        filter.agency().ifPresent(agency -> where("agency = :agency", "agency", agency.value()));
        filter.cohort().ifPresent(cohort -> where("cohort = :cohort", "cohort", cohort.value()));
        if (filter.overdue()) {
            conditions.add("overdue");
        }
        if (filter.noDue()) {
            conditions.add("due is null");
        }
        if (filter.meant()) {
            conditions.add("hint in (:mine)");
        }
        if (filter.text().isPresent()) {
            var ids = matching.stream().map(InnovationId::value).toList();
            where("innovation in (:matching)", "matching", ids.isEmpty() ? List.of(new UUID(0, 0)) : ids);
        }
    }

    /** Goes on after a row of the page before. */
    void after(TaskCursor cursor) {
        parameters.put("afterId", cursor.id());
        if (cursor.due().isPresent()) {
            where("(due > :afterDue or due = :afterDue and id > :afterId or due is null)", "afterDue", Timestamp.from(cursor.due().get()));
        } else {
            conditions.add("due is null and id > :afterId");
        }
    }

    private void where(String condition, String name, Object given) {
        conditions.add(condition);
        parameters.put(name, given);
    }

    /** Soonest due first, without due date last (A14). */
    String page(int limit) {
        return "select * from (" + union("*") + ") task order by due nulls last, id fetch first " + limit + " rows only";
    }

    /** Counts no further than the limit: a badge says "1.000+" beyond, and never reads a whole region's rows. */
    String count(int limit) {
        return "select count(*) from (select 1 as one from (" + union("id") + ") task fetch first " + limit + " rows only) counted";
    }

    private String union(String columns) {
        var narrowed = conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
        return String.join(" union all ", reasons.stream().map(reason -> "select " + columns + " from open_task where " + reason + narrowed).toList());
    }

    /** Nobody's list: without any reason to act there is nothing to ask the database. */
    boolean isEmpty() {
        return reasons.isEmpty();
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
