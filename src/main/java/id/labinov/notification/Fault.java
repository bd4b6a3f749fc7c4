package id.labinov.notification;

/** Why a mail was not sent (yet). Shown through {@code notification.fault.<NAME>}. */
enum Fault {
    /** The mail server was not reached, did not answer in time, or refused us; whatever else waits would fare the same. */
    SERVER,
    /** The server asks to come again. */
    LATER,
    /** The server refuses this message. */
    MESSAGE,
    /** The server refuses the address: there is no such mailbox. */
    ADDRESS,
    /** The text could not be made. */
    TEXT,
    /** Neither the person nor an operator of the agency has an address. */
    NO_ADDRESS,
    /** The person left, or may not see the innovation any more. */
    NO_RIGHT,
    /** It was done or taken back meanwhile. */
    DONE,
    /** Somebody took it back on the outbox page. */
    BY_HAND,
    /** The person turned the kind off meanwhile. */
    UNWANTED
}
