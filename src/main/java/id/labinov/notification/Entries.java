package id.labinov.notification;

import java.util.List;

/** Rows of the declared table that belong together; each is a bean. */
interface Entries {

    List<Entry<?>> entries();
}
