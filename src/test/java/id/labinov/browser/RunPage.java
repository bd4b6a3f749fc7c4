package id.labinov.browser;

import id.labinov.cohort.EventId;

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
