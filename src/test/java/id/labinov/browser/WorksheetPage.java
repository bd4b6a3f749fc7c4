package id.labinov.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.LoadState;
import id.labinov.innovation.InnovationId;
import java.util.Map;

/** The questions of one worksheet, topic by topic. */
final class WorksheetPage {

    private static final String NEEDED_SOME_DAY = "[data-question][data-whole]:not([hidden]):has(> .lab-need)";
    private static final String NEEDED_NOW = "[data-question][data-whole]:not([hidden]):has(> .lab-need-gate)";
    private static final int MOST_ROWS_NEEDED = 3;
    private static final String SENTENCE = "Petugas dan warga mencoba bersama lalu mencatat hasilnya.";

    private final Visitor visitor;
    private final InnovationId innovation;
    private final String form;

    WorksheetPage(Visitor visitor, InnovationId innovation, String form) {
        this.visitor = visitor;
        this.innovation = innovation;
        this.form = form;
    }

    WorksheetPage open(int topic) {
        visitor.open("/innovations/" + innovation + "/worksheets/" + form + "/" + topic);
        return this;
    }

    /** Answers everything that is needed some day, from the first topic to the last; the last button leads to all answers. */
    void fillAll(Map<String, String> texts) {
        fill(NEEDED_SOME_DAY, texts);
    }

    /** Answers only what the gate needs. */
    void fillForGate() {
        fill(NEEDED_NOW, Map.of());
    }

    private void fill(String needed, Map<String, String> texts) {
        open(1);
        while (!visitor.address().endsWith("/check")) {
            addRows(needed, texts);
            var questions = visitor.page().locator(needed);
            for (int at = 0; at < questions.count(); at++) {
                fill(questions.nth(at), texts);
            }
            saveAndGoOn();
        }
    }

    void saveAndGoOn() {
        visitor.press(".lab-savebar .btn-primary");
    }

    WorksheetPage type(String field, String text) {
        visitor.page().fill("[name='" + field + "']", text);
        return this;
    }

    WorksheetPage choose(String field, String value) {
        visitor.page().check("[name='" + field + "'][value='" + value + "']");
        return this;
    }

    String value(String field) {
        return visitor.page().inputValue("[name='" + field + "']");
    }

    /** From the page with all answers to the task, and done. */
    void handIn() {
        visitor.open("/innovations/" + innovation + "/worksheets/" + form + "/check");
        visitor.press(".lab-buttons .btn-primary");
        visitor.press("form[action$='/complete'] .btn-primary");
    }

    /** Row by row: an empty row is not kept. */
    private void addRows(String needed, Map<String, String> texts) {
        var lists = visitor.page().locator(needed + " .lab-list");
        for (int at = 0; at < lists.count(); at++) {
            for (int row = lists.nth(at).locator(".lab-row").count(); row < MOST_ROWS_NEEDED; row++) {
                visitor.press(lists.nth(at).locator("button[name=addRow]").first());
                visitor.page().waitForLoadState(LoadState.DOMCONTENTLOADED);
                lists.nth(at).locator("[data-question]").all().forEach(cell -> answer(cell, texts));
            }
        }
    }

    private void fill(Locator question, Map<String, String> texts) {
        var cells = question.locator("[data-question]");
        if (cells.count() > 0) {
            cells.all().forEach(cell -> answer(cell, texts));
        } else {
            answer(question, texts);
        }
    }

    private static void answer(Locator question, Map<String, String> texts) {
        var key = question.getAttribute("data-question");
        var given = texts.get(key);
        if (question.locator("textarea").count() > 0) {
            question.locator("textarea").fill(given == null ? SENTENCE : given);
        } else if (question.locator("select").count() > 0) {
            question.locator("select").selectOption(question.locator("option:not([value=''])").first().getAttribute("value"));
        } else if (question.locator("input[type=date]").count() > 0) {
            question.locator("input[type=date]").fill(given == null ? "2026-03-02" : given);
        } else if (question.locator("input[type=radio], input[type=checkbox]").count() > 0) {
            question.locator(given == null ? "input[type=radio], input[type=checkbox]" : "input[value='" + given + "']").first().check();
        } else if (question.locator("input[inputmode=decimal]").count() > 0) {
            question.locator("input[inputmode=decimal]").fill("40");
        } else if (question.locator("input[type=text]").count() > 0) {
            question.locator("input[type=text]").fill(given == null ? "Layanan sore" : given);
        }
    }
}
