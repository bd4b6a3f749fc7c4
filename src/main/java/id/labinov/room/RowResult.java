package id.labinov.room;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an act did to one row; kept in the session until the page that follows has shown it.
 * @param sentence key of the message that says it
 * @param done whether the row was moved */
record RowResult(String number, String name, String sentence, boolean done) implements Serializable {

    /** Lets the page that follows tell what was done to each row.
     * @param sentence how many of how many */
    static void tell(List<RowResult> results, String sentence, RedirectAttributes flash) {
        flash.addFlashAttribute("results", List.copyOf(results));
        flash.addFlashAttribute("flash", sentence);
        flash.addFlashAttribute("flashArguments", new Object[] {results.stream().filter(RowResult::done).count(), results.size()});
    }
}
