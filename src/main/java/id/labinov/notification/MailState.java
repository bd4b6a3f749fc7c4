package id.labinov.notification;

/** Where a mail stands. Shown through {@code notification.state.<NAME>}. */
enum MailState {
    PENDING,
    /** A node has it; after its lease another may. */
    SENDING,
    SENT,
    FAILED,
    CANCELLED,
    /** The person has no address: it goes on as mails to the agency's operators. */
    PASSED_ON
}
