package id.labinov.form;

import id.labinov.form.FormDefinition.Section;
import id.labinov.innovation.InnovationId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Where the page of a worksheet leads once it is stored.
 * @param flash message key of what is said there */
record AfterSaving(String address, String flash) {

    private static final String SAVED = "form.worksheet.saved";

    /** Wrong answers are shown once before the page goes on: a draft may hold anything, but nobody should find out at the gate.
     * @param wrong what is said of the answers on this page; those that the page had said already come as {@code _told} */
    static AfterSaving of(InnovationId id, Worksheet worksheet, int section, Map<String, String[]> parameters, Collection<Finding> wrong) {
        var here = "/innovations/" + id + "/worksheets/" + worksheet.key();
        var adds = Sent.first(parameters, "addRow").filter(list -> worksheet.form().field(list).isPresent());
        if (adds.isPresent()) {
            return new AfterSaving(here + "/" + section + "?add=" + adds.get() + "#" + adds.get(), SAVED);
        }
        if (parameters.containsKey("removeRow") || parameters.containsKey("stay")) {
            return new AfterSaving(here + "/" + section, SAVED);
        }
        var told = Arrays.asList(parameters.getOrDefault("_told", new String[0]));
        if (!told.containsAll(wrong.stream().map(Finding::input).toList())) {
            return new AfterSaving(here + "/" + section, "form.worksheet.saved-but");
        }
        return new AfterSaving(last(worksheet, section) ? here + "/check" : here + "/" + (section + 1), SAVED);
    }

    private static boolean last(Worksheet worksheet, int section) {
        return worksheet.form().isShort() || section >= worksheet.form().sections().stream().mapToInt(Section::number).max().orElse(1);
    }

    /** A short worksheet shows all its sections on one page. */
    static List<Section> shown(Worksheet worksheet, Section section) {
        return worksheet.form().isShort() ? worksheet.form().sections() : List.of(section);
    }
}
