package id.labinov.people;

/** An address to which programs post without session and cookie, such as a mail reader that unsubscribes. A module declares a bean.
 * Whoever knows the address may: it must be impossible to guess, and do no harm. */
public interface PostedByPrograms {

    /** For example {@code /notices/unsubscribe/*}. */
    String pattern();
}
