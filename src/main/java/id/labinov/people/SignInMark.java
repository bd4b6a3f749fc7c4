package id.labinov.people;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** What a session remembers of a sign-in; everything else is read anew for each request.
 * @param sessionVersion the person's at sign-in: a newer one ends the session
 * @param withPin a PIN opens only what an innovator may
 * @param event the event whose join code was used, or null (the session is serialised, Optional is not) */
record SignInMark(UUID person, int sessionVersion, boolean withPin, UUID event, boolean sharedComputer) implements Principal, Serializable {

    /** Sessions are listed by this name. */
    @Override
    public String getName() {
        return person.toString();
    }
}
