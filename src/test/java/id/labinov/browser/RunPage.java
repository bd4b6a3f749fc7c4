package id.labinov.browser;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.options.SelectOption;
import id.labinov.browser.Towns.Citizen;
import id.labinov.cohort.EventId;
import id.labinov.innovation.InnovationId;
import java.util.List;

/** The run page of an event; counts what the facilitator has to press. */
final class RunPage {

    private final Visitor visitor;
    private final EventId event;
    private int acts;

    RunPage(Visitor visitor, EventId event) {
        this.visitor = visitor;
        this.event = event;
    }

    RunPage open() {
        visitor.open("/events/" + event + "/run");
        return this;
    }

    void showOnTheWall(String activity) {
        visitor.page().fill("#activity", activity);
        visitor.page().fill("#minutes", "45");
        press("form[action$='/projector'] button");
    }

    void confirmAllNames() {
        visitor.open("/events/" + event + "/people");
        press("form[action$='/confirm-all'] button");
        open();
    }

    void advanceReady() {
        press("button[name=reach][value=READY]");
    }

    /** Those of a stage who are left, with what they lack as debts. */
    void advanceEverybodyIn(String stage) {
        only(stage);
        press("button[name=reach][value=ALL]");
    }

    void undoLast() {
        visitor.page().onceDialog(Dialog::accept);
        press("form[action$='/undo'] button");
    }

    void sendBack(List<InnovationId> innovations, String stage, String reason) {
        innovations.forEach(innovation -> visitor.page().check("tr:has(a[href='/innovations/" + innovation + "']) input[name=chosen]"));
        visitor.page().locator("details:has(#target) > summary").click();
        visitor.page().selectOption("#target", stage);
        visitor.page().selectOption("#reasonCode", new SelectOption().setIndex(1));
        visitor.page().fill("#reason", reason);
        press("button[formaction$='/run/send-back']");
    }

    /** On the list of people, for the day that it proposes. */
    void mark(String presence, Citizen citizen) {
        visitor.open("/events/" + event + "/people");
        visitor.page().check("input[name=person][value='" + citizen.id() + "']");
        press("form#presence button[value=" + presence + "]");
    }

    void markAll(String presence) {
        visitor.open("/events/" + event + "/people");
        visitor.page().locator("input[name=person]").all().forEach(box -> box.check());
        press("form#presence button[value=" + presence + "]");
    }

    int rowsIn(String stage) {
        only(stage);
        return visitor.page().locator("table.lab-table tbody tr").count();
    }

    private void only(String stage) {
        visitor.page().locator("form[role=search]:not(.lab-search) select[name=stage]").selectOption(stage);
        press("form[role=search]:not(.lab-search) button");
    }

    int acts() {
        return acts;
    }

    private void press(String button) {
        acts++;
        visitor.press(button);
    }
}
