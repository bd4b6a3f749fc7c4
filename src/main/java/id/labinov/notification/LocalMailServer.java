package id.labinov.notification;

import java.util.OptionalInt;

/** A mail server that an upper module brings along inside this process: the demo's. It counts only where no other is configured. */
public interface LocalMailServer {

    /** Empty while it is closed: then no mail is written. */
    OptionalInt port();
}
