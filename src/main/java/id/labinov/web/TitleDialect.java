package id.labinov.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import org.unbescape.html.HtmlEscape;

/** Completes every page's title: the application's name behind it, "Galat:" before it when input was wrong (F05), which screen readers say first. */
@Component
class TitleDialect extends AbstractProcessorDialect {

    private final Texts texts;

    TitleDialect(Texts texts) {
        super("Page titles", "lab", StandardDialect.PROCESSOR_PRECEDENCE);
        this.texts = texts;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Title(texts));
    }

    private static final class Title extends AbstractElementTagProcessor {

        private static final String TEXT = "th:text";
        private static final int JUST_BEFORE_TEXT = 1290;

        private final Texts texts;

        Title(Texts texts) {
            super(TemplateMode.HTML, null, "title", false, null, false, JUST_BEFORE_TEXT);
            this.texts = texts;
        }

        @Override
        protected void doProcess(ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
            // A drawing has a title element too.
            var inHead = context.getElementStack().stream().anyMatch(parent -> "head".equals(parent.getElementCompleteName()));
            if (!inHead || !tag.hasAttribute(TEXT)) {
                return;
            }
            var expression = StandardExpressions.getExpressionParser(context.getConfiguration()).parseExpression(context, tag.getAttributeValue(TEXT));
            var wrong = context.getVariable("errors") instanceof FieldErrors errors && !errors.isEmpty();
            var title = (wrong ? texts.get("web.errors.prefix") + " " : "") + expression.execute(context) + " – " + texts.get("web.application.name");
            structure.removeAttribute(TEXT);
            structure.setBody(HtmlEscape.escapeHtml4Xml(title), false);
        }
    }
}
