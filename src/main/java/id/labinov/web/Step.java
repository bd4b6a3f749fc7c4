package id.labinov.web;

import java.util.List;

/** One station of a way that the stepper fragment shows.
 * @param href where it leads, null for none
 * @param notes short lines below the name: dates, who decides, whose turn */
public record Step(String name, State state, String href, List<String> notes) {

    /** Where a station stands. Shown through {@code web.Step.State.<NAME>}. */
    public enum State {
        DONE,
        CURRENT,
        WAITING,
        REOPENED,
        SKIPPED
    }
}
