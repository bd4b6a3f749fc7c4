package id.labinov.browser;

/** A task that asks for a decision. */
final class DecisionPage {

    private final Visitor visitor;

    DecisionPage(Visitor visitor) {
        this.visitor = visitor;
    }

    DecisionPage choose(String field, String value) {
        visitor.page().check("[name='" + field + "'][value='" + value + "']");
        return this;
    }

    DecisionPage select(String field, String value) {
        visitor.page().selectOption("[name='" + field + "']", value);
        return this;
    }

    DecisionPage selectFirst(String field) {
        return select(field, visitor.page().locator("[name='" + field + "'] option:not([value=''])").first().getAttribute("value"));
    }

    DecisionPage type(String field, String text) {
        visitor.page().fill("[name='" + field + "']", text);
        return this;
    }

    void send() {
        visitor.press("form[action$='/complete'] .btn-primary");
    }

    void agree() {
        choose("decision", "ADVANCE").send();
    }
}
