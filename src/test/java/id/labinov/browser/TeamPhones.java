package id.labinov.browser;

import id.labinov.browser.Gathering.Hall;
import id.labinov.form.Worksheets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first teams of a hall, each with a phone. */
record TeamPhones(Hall hall, List<Visitor> all, Worksheets worksheets) {

    Visitor of(int team) {
        return all.get(team);
    }

    WorksheetPage sheet(int team, String form) {
        return new WorksheetPage(of(team), hall.teams().get(team).innovation(), form);
    }

    void handsIn(int team, String form) {
        sheet(team, form).fillForGate();
        sheet(team, form).handIn();
    }

    /** What the server has of the team's worksheet. */
    Map<String, Object> answers(int team, String form) {
        return worksheets.answers(hall.teams().get(team).innovation(), form, Optional.empty()).orElse(Map.of());
    }
}
