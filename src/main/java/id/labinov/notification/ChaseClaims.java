package id.labinov.notification;

import id.labinov.coaching.LateActions.Late;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.innovation.Innovations.TeamMember;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.journey.OpenTask;
import id.labinov.journey.PathDebts;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import id.labinov.notification.ChaseItem.Kind;
import id.labinov.notification.OwedReader.Owed;
import id.labinov.people.PersonId;
import id.labinov.people.PositionHolders;
import id.labinov.people.PositionId;
import id.labinov.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says of everything that is owed who may be asked for it. */
@Component
class ChaseClaims {

    /** The group of innovations without an agency. */
    static final String NO_AGENCY = "NONE";

    private final Innovations innovations;
    private final PositionHolders holders;
    private final PathDebts debts;
    private final Stages stages;

    ChaseClaims(Innovations innovations, PositionHolders holders, PathDebts debts, Stages stages) {
        this.innovations = innovations;
        this.holders = holders;
        this.debts = debts;
        this.stages = stages;
    }

    /** @param group id of the agency, or name of the role
     *  @param candidates who may be asked, the nearest first: the first of them who still works here is */
    record Claim(String group, boolean agency, Role role, Optional<PositionId> position, List<PersonId> candidates, ChaseItem item) {}

    private record Known(Map<InnovationId, Label> labels, Map<InnovationId, List<TeamMember>> teams, Map<PositionId, PersonId> holders,
            Map<InnovationId, Integer> debts, String last, ZoneId zone, LocalDate today) {}

    /** Who is owed longest comes first. */
    List<Claim> of(Owed owed, Instant now, ZoneId zone) {
        var ids = Stream.concat(owed.tasks().stream().map(OpenTask::innovation), owed.actions().stream().map(Late::innovation)).collect(Collectors.toSet());
        var today = LocalDate.ofInstant(now, zone);
        var last = stages.all().stream().max(Comparator.comparingInt(Stage::order)).map(Stage::worksheet).orElse("");
        var sealing = owed.tasks().stream().filter(task -> task.key().equals(last)).map(OpenTask::innovation).collect(Collectors.toSet());
        var known = new Known(innovations.labels(ids), innovations.teams(ids), holders.on(today, positions(owed)), debts.counts(sealing), last, zone, today);
        return Stream.concat(owed.tasks().stream().map(task -> claim(task, known)), owed.actions().stream().map(action -> claim(action, known)))
                .sorted(Comparator.comparing(Claim::item, ChaseItem.LONGEST)).toList();
    }

    private static Set<PositionId> positions(Owed owed) {
        return owed.tasks().stream().flatMap(task -> task.position().stream()).collect(Collectors.toSet());
    }

    private static Claim claim(OpenTask task, Known known) {
        var item = item(task, known);
        return switch (task.role()) {
            case COACH, REVIEWER -> new Claim(task.role().name(), false, task.role(), Optional.empty(),
                    Stream.concat(task.holder().stream(), task.hint().stream()).toList(), item);
            case AGENCY_HEAD -> new Claim(group(task.agency()), true, task.role(), task.position(),
                    task.position().map(known.holders()::get).stream().toList(), item);
            default -> new Claim(group(task.agency()), true, Role.INNOVATOR, Optional.empty(), team(task.holder(), task.innovation(), known), item);
        };
    }

    private static Claim claim(Late action, Known known) {
        var label = label(action.innovation(), known);
        var item = new ChaseItem(Kind.ACTION, "", action.what(), action.innovation(), label.map(Label::number).orElse(""), label.map(Label::name).orElse(""),
                LocalDate.ofInstant(action.setAt(), known.zone()), Optional.of(action.due()), late(Optional.of(action.due()), known.today()), 0,
                "/innovations/" + action.innovation() + "/coaching");
        return new Claim(group(label.flatMap(Label::leadAgency)), true, Role.INNOVATOR, Optional.empty(), team(action.owner(), action.innovation(), known), item);
    }

    private static ChaseItem item(OpenTask task, Known known) {
        var label = label(task.innovation(), known);
        var due = OwedReader.day(task, known.zone());
        return new ChaseItem(task.beside() ? Kind.OBLIGATION : Kind.TASK, task.key(), "", task.innovation(), label.map(Label::number).orElse(""),
                label.map(Label::name).orElse(""), LocalDate.ofInstant(task.openedAt(), known.zone()), due, late(due, known.today()),
                task.key().equals(known.last()) ? known.debts().getOrDefault(task.innovation(), 0) : 0, "/tasks/" + task.id());
    }

    private static long late(Optional<LocalDate> due, LocalDate today) {
        return due.map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today))).orElse(0L);
    }

    private static Optional<Label> label(InnovationId innovation, Known known) {
        return Optional.ofNullable(known.labels().get(innovation));
    }

    private static String group(Optional<?> agency) {
        return agency.map(Object::toString).orElse(NO_AGENCY);
    }

    /** Who works on it, then the leader, then the others. */
    private static List<PersonId> team(Optional<PersonId> first, InnovationId innovation, Known known) {
        var team = known.teams().getOrDefault(innovation, List.of()).stream().filter(member -> member.role() != TeamRole.VIEWER)
                .sorted(Comparator.comparing(TeamMember::role)).map(TeamMember::person);
        return Stream.concat(first.stream(), team).distinct().toList();
    }
}
