package id.labinov.flow;

import id.labinov.innovation.InnovationId;
import java.util.Optional;
import java.util.Set;

/** Ids of people as the application has them, for whoever may know them; but nobody learns from a file who judged the innovation of his own team.
 * @param own innovations of the receiver
 * @param others what stands in place of what stays hidden */
record KnownPersons(Set<InnovationId> own, ExportPersons others) implements ExportPersons {

    @Override
    public String name(TaskFact task, InnovationId innovation, String person) {
        return isHidden(task, innovation) ? others.name(task, innovation, person) : person;
    }

    @Override
    public Optional<String> resource(TaskFact task, InnovationId innovation, String person) {
        return isHidden(task, innovation) ? others.resource(task, innovation, person) : Optional.of(person);
    }

    private boolean isHidden(TaskFact task, InnovationId innovation) {
        return Pseudonyms.isJudging(task) && own.contains(innovation);
    }
}
