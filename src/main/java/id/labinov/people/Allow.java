package id.labinov.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The rule of a handler, or of all handlers of a controller. A handler without a rule is denied.
 * It is the outer wall only: what belongs to whom is decided in the module's access class. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allow {

    /** Who may come in. */
    Who value();

    /** With {@link Who#ROLES}: any of these, in any region. */
    Role[] roles() default {};

    /** Classes of visitors. */
    enum Who {
        /** Also people who have not signed in. */
        EVERYBODY,
        /** Signed in, also with a sign-in that is limited to one event. */
        EVENT_GUESTS,
        /** Behind the personal link of a head of agency ({@link HeadDesk}), after the PIN. Whoever is signed in comes in by it alone, too. */
        HEAD_LINK,
        /** Signed in fully. */
        SIGNED_IN,
        /** Signed in fully, with one of the roles. */
        ROLES
    }
}
