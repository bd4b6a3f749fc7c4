package id.labinov.cohort;

import id.labinov.web.InvalidInput;
import id.labinov.web.InvalidInput.FieldMessage;
import id.labinov.web.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of a template in the language of the reader: they are data, so they stand in no bundle. */
@Component
class TemplateWords {

    private final Texts texts;

    TemplateWords(Texts texts) {
        this.texts = texts;
    }

    String name(CohortTemplate template) {
        return english() ? template.nameEn() : template.name();
    }

    String about(CohortTemplate template) {
        return english() ? template.aboutEn() : template.about();
    }

    /** The rules name stages by their keys, as template files do; a page names them as people do. */
    InvalidInput said(InvalidInput wrong) {
        return new InvalidInput(wrong.messages().stream().map(message -> new FieldMessage(message.field(), message.messageKey(),
                message.arguments().stream().<Object>map(argument -> texts.find("stage." + argument + ".name").<Object>map(name -> name).orElse(argument)).toList())).toList());
    }

    private static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }
}
