package id.labinov.journey;

import id.labinov.innovation.Innovation;
import id.labinov.innovation.InnovationId;
import id.labinov.journey.Journeys.SendBack;
import id.labinov.people.CurrentPerson;
import id.labinov.web.Choice;
import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Acts on a path as a whole: checks who and what, then asks {@link Journeys}. */
@Component
class PathHandling {

    private final Journeys journeys;
    private final JourneyAccess access;
    private final Stages stages;
    private final ReturnReasons reasons;
    private final SendBackFields fields;

    PathHandling(Journeys journeys, JourneyAccess access, Stages stages, ReturnReasons reasons, SendBackFields fields) {
        this.journeys = journeys;
        this.access = access;
        this.stages = stages;
        this.reasons = reasons;
        this.fields = fields;
    }

    void withdraw(CurrentPerson me, Innovation innovation, String reason) {
        if (!access.mayWithdraw(me, innovation.region(), innovation.id())) {
            throw new Refused("journey.refused.withdraw");
        }
        journeys.withdraw(innovation.id(), TaskHandling.needed("reason", reason), me.actor());
    }

    void resume(CurrentPerson me, Innovation innovation) {
        if (!access.mayResume(me, innovation.region())) {
            throw new Refused("journey.refused.resume");
        }
        journeys.resume(innovation.id(), me.actor());
    }

    /** @throws InvalidInput with one sentence for each field that is missing or does not belong to the stage */
    void sendBack(CurrentPerson me, Innovation innovation, SendBackForm form) {
        if (!access.maySendBack(me, innovation.region())) {
            throw new Refused("journey.refused.send-back");
        }
        var wrong = new ArrayList<FieldMessage>();
        var stage = reached(innovation.id()).stream().filter(each -> each.key().equals(form.targetStage())).findFirst();
        if (stage.isEmpty()) {
            wrong.add(new FieldMessage("targetStage", "journey.send-back.stage-missing", List.of()));
        }
        if (reasons.active(innovation.region()).stream().noneMatch(reason -> reason.code().equals(form.reasonCode()))) {
            wrong.add(new FieldMessage("reasonCode", "journey.send-back.reason-missing", List.of()));
        }
        if (form.reason().length() > 1000) {
            wrong.add(new FieldMessage("reason", "journey.acts.reason-long", List.of(1000)));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        var known = fields.of(stage.get().worksheet()).stream().map(Choice::value).toList();
        journeys.sendBack(innovation.id(), new SendBack(form.targetStage(), form.reasonCode(), form.reason().replace("\0", "").strip(),
                form.field().stream().filter(known::contains).distinct().toList(), form.thenResume(), form.withGate(), false), me.actor());
    }

    /** Stages up to the one in which the path stands: only what was reached can be opened again. */
    List<Stage> reached(InnovationId innovation) {
        var here = journeys.find(innovation).flatMap(Journey::stage).flatMap(stages::find).map(Stage::order).orElse(0);
        return stages.all().stream().filter(stage -> stage.order() <= here).toList();
    }
}
