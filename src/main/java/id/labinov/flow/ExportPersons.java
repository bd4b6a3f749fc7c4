package id.labinov.flow;

import id.labinov.innovation.InnovationId;
import java.util.Optional;

/** What a receiver learns of the people in a log. */
interface ExportPersons {

    /** Tells holders of one task apart, whatever else it hides. */
    String name(TaskFact task, InnovationId innovation, String person);

    /** Empty where it stays hidden that somebody is the same as elsewhere: who judged an innovation is told to nobody by way of a file. */
    Optional<String> resource(TaskFact task, InnovationId innovation, String person);
}
