package id.labinov.form;

import id.labinov.form.Field.Option;
import id.labinov.innovation.InnovationId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The choices of a field, from its form or from a source. */
@Component
class Options {

    private final ObjectProvider<OptionSource> sources;

    Options(ObjectProvider<OptionSource> sources) {
        this.sources = sources;
    }

    List<Option> of(InnovationId innovation, Field field) {
        return field.source().map(name -> sources.stream().filter(source -> source.name().equals(name)).findFirst()
                .map(source -> source.options(innovation, field)).orElse(List.of())).orElse(field.options());
    }
}
