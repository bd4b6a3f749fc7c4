package id.labinov.web;

import id.labinov.web.InvalidInput.FieldMessage;
import java.util.List;

/** What is wrong with a page's input, as templates ask for it: model attribute {@code errors}. */
public record FieldErrors(List<FieldMessage> all) {

    public FieldErrors {
        all = List.copyOf(all);
    }

    public static FieldErrors none() {
        return new FieldErrors(List.of());
    }

    public static FieldErrors of(InvalidInput input) {
        return new FieldErrors(input.messages());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public boolean has(String field) {
        return all.stream().anyMatch(message -> message.field().equals(field));
    }

    public List<FieldMessage> of(String field) {
        return all.stream().filter(message -> message.field().equals(field)).toList();
    }
}
