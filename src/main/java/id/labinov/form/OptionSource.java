package id.labinov.form;

import id.labinov.form.Field.Option;
import id.labinov.innovation.InnovationId;
import java.util.List;

/** Choices that no form file can list, for example the coded reasons for sending back. Upper modules declare beans. */
public interface OptionSource {

    /** The word in the component's property {@code options}. */
    String name();

    List<Option> options(InnovationId innovation, Field field);
}
