package id.labinov.form;

import id.labinov.form.FormDefinition.Section;
import id.labinov.form.PaperAddress.Printed;
import id.labinov.form.PaperRows.Spot;
import id.labinov.innovation.InnovationId;
import java.util.UUID;

/** The section of a worksheet that a printed code stands for.
 * @param name of the innovation */
record PaperPlace(Printed printed, InnovationId innovation, UUID region, String number, String name, String worksheet, String formKey, Section section,
        String title) {

    Spot spot() {
        return new Spot(innovation.value(), formKey, section.number());
    }
}
