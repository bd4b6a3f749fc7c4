package id.labinov.notification;

import static id.labinov.notification.Delivery.AT_ONCE;

import id.labinov.innovation.PersonMentioned;
import id.labinov.innovation.TeamInvited;
import id.labinov.journey.ActFailed;
import id.labinov.journey.SentBack;
import id.labinov.journey.Stages;
import id.labinov.journey.TaskClosed;
import id.labinov.journey.Withdrawn;
import id.labinov.people.PersonId;
import id.labinov.people.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What was decided and said about an innovation. */
@Component
class PathEntries implements Entries {

    private final Recipients recipients;
    private final Abouts abouts;
    private final Stages stages;

    PathEntries(Recipients recipients, Abouts abouts, Stages stages) {
        this.recipients = recipients;
        this.abouts = abouts;
        this.stages = stages;
    }

    @Override
    public List<Entry<?>> entries() {
        return List.of(
                new Entry<>("asked-to-complete", SentBack.class, event -> recipients.team(event.happening().innovation()), this::sentBack, AT_ONCE, true,
                        List.of("stage", "reason", "why", "fields")),
                new Entry<>("decision", TaskClosed.class, this::decidedFor, this::decided, AT_ONCE, true, List.of("task", "stage", "decision")),
                new Entry<>("withdrawn", Withdrawn.class,
                        event -> recipients.managersAnd(event.happening().region(), recipients.team(event.happening().innovation())), this::withdrawn,
                        AT_ONCE, false, List.of("stage", "reason", "by")),
                new Entry<>("act-failed", ActFailed.class, event -> recipients.role(event.region(), Role.ADMINISTRATOR), this::failed, AT_ONCE, false,
                        List.of("step")),
                new Entry<>("mention", PersonMentioned.class, event -> Set.of(event.person()), this::mentioned, AT_ONCE, false, List.of("by")),
                new Entry<>("team-invited", TeamInvited.class, event -> Set.of(event.person()), this::invited, AT_ONCE, false,
                        List.of("title", "by", "role", "until")));
    }

    private Optional<About> sentBack(SentBack event) {
        var worksheet = stages.find(event.to()).map(stage -> stage.worksheet()).orElse("");
        var facts = FactValues.none().words("stage", "stage." + event.to() + ".name").text("why", event.reason())
                .reason("reason", event.happening().innovation(), event.reasonCode()).fields("fields", worksheet, event.fields());
        var link = worksheet.isEmpty() ? Abouts.dossier(event.happening().innovation())
                : "/innovations/" + event.happening().innovation() + "/worksheets/" + worksheet;
        return Optional.of(Abouts.path(event.happening(), Optional.empty(), facts, link, Optional.empty()));
    }

    /** A single reviewer's word is nobody's business but the chair's; what comes back is told with what is to be corrected. */
    private static boolean isTold(TaskClosed event) {
        return event.completed() && event.role() != Role.REVIEWER && event.decision().filter(decision -> !decision.sendsBack()).isPresent();
    }

    private Set<PersonId> decidedFor(TaskClosed event) {
        return isTold(event) ? recipients.team(event.happening().innovation()) : Set.of();
    }

    /** It names no task: the task ends with the decision, and would take the notice back. */
    private Optional<About> decided(TaskClosed event) {
        return Optional.of(event).filter(PathEntries::isTold).map(closed -> Abouts.path(event.happening(), Optional.empty(), FactValues.none()
                .words("task", "task." + event.key() + ".title").words("stage", "stage." + event.stage() + ".name")
                .words("decision", "journey.decision." + event.decision().orElseThrow().name()), Abouts.dossier(event.happening().innovation()), Optional.empty()));
    }

    private Optional<About> withdrawn(Withdrawn event) {
        var facts = FactValues.none().words("stage", "stage." + event.stage() + ".name").text("reason", event.reason())
                .people("by", event.happening().by().map(actor -> List.of(actor.person())).orElse(List.of()));
        return Optional.of(Abouts.path(event.happening(), Optional.empty(), facts, Abouts.dossier(event.happening().innovation()), Optional.empty()));
    }

    private Optional<About> failed(ActFailed event) {
        return Optional.of(abouts.innovation(event.innovation(), event.region(), "act-failed:" + event.job() + ":" + event.at().toEpochMilli(), Optional.empty(),
                FactValues.none().words("step", "step." + event.step() + ".title"), "/admin/paths", Optional.empty(), event.at()));
    }

    /** What was written stays in the application: a comment may be confidential. */
    private Optional<About> mentioned(PersonMentioned event) {
        return Optional.of(abouts.innovation(event.innovation(), event.region(), "comment:" + event.comment(), Optional.of(event.by().person()),
                FactValues.none().people("by", List.of(event.by().person())), "/innovations/" + event.innovation() + "/comments", Optional.empty(), event.at()));
    }

    /** Whoever is asked sees no dossier yet: the notice names the innovation, and belongs to none. */
    private Optional<About> invited(TeamInvited event) {
        var facts = FactValues.none().text("title", abouts.name(event.innovation())).people("by", List.of(event.by().person()))
                .words("role", "innovation.team-role." + event.role()).moment("until", event.until());
        return Optional.of(Abouts.people(event.region(), "team:" + event.innovation() + ":" + event.role() + ":" + event.at().toEpochMilli(),
                Optional.of(event.by().person()), facts, "/team-invitations", event.at(), abouts.practice(event.innovation())));
    }
}
