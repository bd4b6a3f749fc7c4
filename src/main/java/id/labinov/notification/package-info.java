/** Turns events into mails and inbox entries; nobody uses it. Owns notice, mail, chase_mark and what people chose about them.
 * One declared table, {@link id.labinov.notification.Told}, says what is told to whom; a new notification is one entry there, its text in
 * {@code mail/<kind>.md} and {@code mail/<kind>_en.md}, and its subject and name in the bundle.
 * A mail is written once, as Markdown with Mustache's placeholders: the plain and the HTML part are both made of it and cannot differ, nobody
 * who edits it can reach code or load a picture from elsewhere, and an administrator without knowledge of HTML can change it.
 * Notices are rows of the transaction that they tell of; they are rendered only when they are sent or read, so that an act does not wait.
 * What is owed today (the chase list) is asked for outside of the application: by chat, by phone, in a group. The application prepares the words
 * and notes what was done here; it sends nothing, for a gateway costs money and nobody's number may be given to one without consent.
 * A secret (an invitation's link) stands in its notice until the mail is sent, then it is wiped. */
@ApplicationModule(allowedDependencies = {"web", "audit", "document", "people", "cohort", "innovation", "form", "journey", "room", "coaching",
        "review", "submission", "flow"})
package id.labinov.notification;

import org.springframework.modulith.ApplicationModule;
