package id.labinov.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.labinov.notification.MailTexts.MailText;
import id.labinov.web.InvalidInput;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRulesTests {

    private static final Entry<String> ENTRY = new Entry<>("sample", String.class, event -> Set.of(), event -> Optional.empty(), Delivery.AT_ONCE, false,
            List.of("task", "secretLink"));
    private static final MailText DELIVERED = new MailText("{{task}}", "Yth. {{name}},\n\n{{#due}}Sampai {{due}}.{{/due}}\n\n[Buka]({{link}})");

    private static List<String> faults(String subject, String body) {
        var wrong = catchThrowableOfType(InvalidInput.class, () -> TextRules.check(ENTRY, DELIVERED, new MailText(subject, body)));
        return wrong == null ? List.of() : wrong.messages().stream()
                .map(message -> message.field() + " " + message.messageKey().substring("notification.text.".length()) + message.arguments()).toList();
    }

    @Test
    void whatWasDeliveredIsGood() {
        assertThatCode(() -> TextRules.check(ENTRY, DELIVERED, DELIVERED)).doesNotThrowAnyException();
        assertThat(faults("{{ task }} {{number}}", "**{{innovation}}** di {{region}}: <{{link}}>\n\n- a\n- b\n\n[Situs](https://contoh.go.id) [Surat](mailto:a@contoh.go.id)"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{{nama}}|body word-unknown[{{nama}}]", "{{task.class}}|body word-unknown[{{task.class}}]", "{{>layout}}|body word-unknown[{{>layout}}]",
            "{{&task}}|body word-unknown[{{&task}}]", "{{{task}}}|body brace[]", "{task}|body brace[]", "{{task}|body brace[]", "{{=<% %>=}}|body word-unknown[{{=<% %>=}}]",
            "{{#due}}sampai|body section[]", "{{/due}}|body section[]", "![gambar](https://contoh.go.id/a.png)|body no-picture[]",
            "<b>tebal</b>|body no-html[]", "<div>|body no-html[]", "[x](javascript:alert)|body bad-link[]", "[x](/tasks)|body bad-link[]"})
    void whatWouldGoWrongWhenAMailLeavesIsRefusedBefore(String wrong, String fault) {
        assertThat(faults("{{task}}", "[Buka]({{link}})\n\n" + wrong)).containsExactly(fault);
    }

    @Test
    void subjectIsOneShortLine() {
        assertThat(faults("a\nBcc: orang@contoh.go.id", "{{link}}")).containsExactly("subject one-line[]");
        assertThat(faults(" ", "")).containsExactly("subject missing[]", "body missing[]");
        assertThat(faults("x".repeat(151), "x".repeat(10_001))).containsExactly("subject too-long[150]", "body too-long[10000]");
        assertThat(faults("a", "{{link}}\0")).containsExactly("body unreadable[]");
    }

    @Test
    void whereToGoStaysInTheText() {
        assertThat(faults("a", "Yth. {{name}}")).containsExactly("body word-missing[{{link}}]");
        assertThat(faults("a", "{{#link}}ada{{/link}}")).containsExactly("body word-missing[{{link}}]");
    }
}
