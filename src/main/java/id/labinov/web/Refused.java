package id.labinov.web;

/** The person may see the thing but not do this to it. Answers 403 with a sentence. */
public class Refused extends RuntimeException {

    private final transient Object[] arguments;

    /** @param messageKey the sentence that says why, with its arguments */
    public Refused(String messageKey, Object... arguments) {
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
