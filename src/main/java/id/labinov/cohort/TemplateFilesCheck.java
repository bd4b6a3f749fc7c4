package id.labinov.cohort;

import id.labinov.web.Texts;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Stops the start when a template that comes with the application does not fit the path's stages. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TemplateFilesCheck implements ApplicationRunner {

    private final TemplateFiles files;
    private final ObjectProvider<StageCatalogue> catalogue;
    private final Texts texts;

    TemplateFilesCheck(TemplateFiles files, ObjectProvider<StageCatalogue> catalogue, Texts texts) {
        this.files = files;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        catalogue.ifAvailable(stages -> files.all().forEach((key, template) -> check(key, template, new TemplateRules(stages))));
    }

    private void check(String key, CohortTemplate template, TemplateRules rules) {
        var sentences = rules.problems(template).stream()
                .map(problem -> texts.get(problem.messageKey(), problem.arguments().toArray())).collect(Collectors.joining(" "));
        if (!sentences.isEmpty()) {
            throw new IllegalStateException("cohort-templates/" + key + ".yaml: " + sentences);
        }
    }
}
