package id.labinov.coaching;

import id.labinov.coaching.Findings.Finding;
import id.labinov.coaching.GateDecisions.Gate;
import id.labinov.form.ReadView;
import id.labinov.form.ReadViews;
import id.labinov.form.Worksheets;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.TeamRole;
import id.labinov.journey.CohortPaths;
import id.labinov.journey.Journey;
import id.labinov.journey.Journeys;
import id.labinov.journey.Stage;
import id.labinov.journey.Stages;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import id.labinov.web.Choice;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a coach has before him during a visit. */
@Component
class VisitReading {

    private final VisitRows visits;
    private final Findings findings;
    private final GateDecisions gates;
    private final ReadViews answers;
    private final Worksheets worksheets;
    private final Journeys journeys;
    private final Stages stages;
    private final CohortPaths paths;
    private final Innovations innovations;
    private final People people;
    private final Regions regions;
    private final Actions actions;
    private final Clock clock;

    VisitReading(VisitRows visits, Findings findings, GateDecisions gates, ReadViews answers, Worksheets worksheets, Journeys journeys, Stages stages,
            CohortPaths paths, Innovations innovations, People people, Regions regions, Actions actions, Clock clock) {
        this.visits = visits;
        this.findings = findings;
        this.gates = gates;
        this.answers = answers;
        this.worksheets = worksheets;
        this.journeys = journeys;
        this.stages = stages;
        this.paths = paths;
        this.innovations = innovations;
        this.people = people;
        this.regions = regions;
        this.actions = actions;
        this.clock = clock;
    }

    /** @param since what the coach of the last visit had before him: changes are shown against it
     *  @param findings of this visit, by field */
    record Sheet(String formKey, ReadView view, boolean since, Map<String, List<Finding>> findings) {

        public List<Finding> of(String field) {
            return findings.getOrDefault(field, List.of());
        }
    }

    /** @param before when the innovation was last seen */
    record Shown(Visit visit, List<String> team, List<Gate> gates, List<Sheet> sheets, List<Finding> findings, List<String> phrases, List<Choice> reasons, List<Action> actions, List<Choice> owners,
            Optional<Instant> before, ZoneId zone) {}

    Shown of(Visit visit, CurrentPerson me) {
        var waiting = gates.waiting(visit.innovation(), me);
        var noted = findings.of(visit.id());
        var before = visits.of(visit.innovation()).stream().filter(one -> one.calledAt().isBefore(visit.calledAt()))
                .filter(one -> one.result().filter(result -> result != Visit.Result.ABSENT).isPresent()).findFirst();
        var versions = before.map(Visit::id).map(visits::versions).orElse(Map.of());
        var sheets = forms(visit, waiting).stream().flatMap(form -> sheet(visit, form, Optional.ofNullable(versions.get(form)), noted).stream()).toList();
        return new Shown(visit, team(visit), waiting, sheets, noted, findings.phrases(me.id()), reasons(visit),
                actions.of(visit.innovation()), owners(visit), before.map(Visit::calledAt), regions.zone(visit.region()));
    }

    /** The worksheets on which gates wait, then the one of the stage where the path stands. */
    private Set<String> forms(Visit visit, List<Gate> waiting) {
        var forms = new LinkedHashSet<String>();
        waiting.forEach(gate -> gate.worksheet().ifPresent(forms::add));
        journeys.find(visit.innovation()).flatMap(Journey::stage).flatMap(stages::find).map(Stage::worksheet).ifPresent(forms::add);
        return forms;
    }

    private Optional<Sheet> sheet(Visit visit, String form, Optional<Integer> since, List<Finding> noted) {
        var known = since.filter(version -> version > 0 && version != worksheets.version(visit.innovation(), form));
        return answers.worksheet(visit.innovation(), form, known.map(OptionalInt::of).orElse(OptionalInt.empty()))
                .map(view -> new Sheet(form, view, since.isPresent(), noted.stream().filter(finding -> finding.formKey().equals(form))
                        .collect(Collectors.groupingBy(Finding::field))));
    }

    /** The form's key, if a worksheet of this innovation has such a question. */
    Optional<String> asks(Visit visit, String form, String field) {
        return stages.all().stream().map(Stage::worksheet).filter(form::equals).findFirst()
                .filter(key -> answers.worksheet(visit.innovation(), key, OptionalInt.empty()).stream().flatMap(view -> view.topics().stream())
                        .flatMap(topic -> topic.lines().stream()).anyMatch(line -> line.id().equals(field)));
    }

    /** Who may do what is agreed. */
    Set<PersonId> members(Visit visit) {
        return innovations.team(visit.innovation()).stream().filter(member -> member.role() != TeamRole.VIEWER).map(Innovations.TeamMember::person)
                .collect(Collectors.toSet());
    }

    LocalDate today(Visit visit) {
        return LocalDate.ofInstant(Instant.now(clock), regions.zone(visit.region()));
    }

    private List<Choice> owners(Visit visit) {
        return people.names(members(visit)).entrySet().stream().map(member -> Choice.of(member.getKey().toString(), member.getValue())).toList();
    }

    private List<String> team(Visit visit) {
        var members = innovations.team(visit.innovation()).stream().filter(member -> member.role() != TeamRole.VIEWER).toList();
        var names = people.names(members.stream().map(Innovations.TeamMember::person).toList());
        return members.stream().map(member -> names.getOrDefault(member.person(), "")).filter(name -> !name.isEmpty()).toList();
    }

    private List<Choice> reasons(Visit visit) {
        return paths.returnReasons(visit.region()).entrySet().stream().map(reason -> Choice.of(reason.getKey(), reason.getValue())).toList();
    }
}
