package id.labinov.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import id.labinov.innovation.InnovationId;

/** Where an innovation stands, what waits there, and what can be done with its path. */
final class PathPage {

    private final Visitor visitor;
    private final InnovationId innovation;

    PathPage(Visitor visitor, InnovationId innovation) {
        this.visitor = visitor;
        this.innovation = innovation;
    }

    PathPage open() {
        visitor.open("/innovations/" + innovation + "/journey");
        return this;
    }

    /** The stage at which the path stands, as the page names it. */
    String stage() {
        return visitor.page().locator(".lab-path-here summary strong").innerText();
    }

    DecisionPage decide(String title) {
        visitor.press(visitor.page().locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title)).first());
        return new DecisionPage(visitor);
    }

    void withdraw(String reason) {
        visitor.press("a[href$='/withdraw']");
        visitor.page().fill("#reason", reason);
        visitor.press("form[action$='/withdraw'] .btn-primary");
    }

    void resume() {
        visitor.press("form[action$='/resume'] .btn-primary");
    }

    Locator letterLink() {
        return visitor.page().locator("a[href$='/letter']");
    }

    String history() {
        visitor.open("/innovations/" + innovation + "/history");
        return visitor.page().locator("main").innerText();
    }
}
