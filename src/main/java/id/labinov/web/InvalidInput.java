package id.labinov.web;

import java.util.List;

/** Input that a person can correct: one sentence beside each field. Pages catch it into their form; elsewhere it answers 422. */
public class InvalidInput extends RuntimeException {

    /** One sentence for one field; an empty field name speaks of the whole form.
     * @param arguments of the message */
    public record FieldMessage(String field, String messageKey, List<Object> arguments) {}

    private final transient List<FieldMessage> messages;

    public InvalidInput(List<FieldMessage> messages) {
        super(messages.toString(), null, false, false);
        this.messages = List.copyOf(messages);
    }

    public static InvalidInput of(String field, String messageKey, Object... arguments) {
        return new InvalidInput(List.of(new FieldMessage(field, messageKey, List.of(arguments))));
    }

    public List<FieldMessage> messages() {
        return messages;
    }
}
