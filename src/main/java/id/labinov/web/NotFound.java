package id.labinov.web;

/** What was asked for does not exist for this person: also for what belongs to another region. Answers 404. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
