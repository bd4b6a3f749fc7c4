package id.labinov.cohort;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of a template in the language of the reader: they are data, so they stand in no bundle. */
@Component
class TemplateWords {

    String name(CohortTemplate template) {
        return english() ? template.nameEn() : template.name();
    }

    String about(CohortTemplate template) {
        return english() ? template.aboutEn() : template.about();
    }

    private static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
