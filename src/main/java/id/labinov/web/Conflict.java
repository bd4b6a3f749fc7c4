package id.labinov.web;

/** Somebody was faster: the act no longer fits what stands there. Answers 409 and says what happened. */
public class Conflict extends RuntimeException {

    private final transient Object[] arguments;

    /** @param messageKey the sentence that says what happened, with its arguments */
    public Conflict(String messageKey, Object... arguments) {
        super(messageKey, null, false, false);
        this.arguments = arguments.clone();
    }

    public String messageKey() {
        return getMessage();
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
