package id.labinov.notification;

/** When a notice leaves by mail. Shown through {@code notification.delivery.<NAME>}. */
enum Delivery {
    AT_ONCE,
    /** With the digest at 07.00 in the region's zone. */
    DAILY,
    /** With Monday's digest. */
    WEEKLY,
    /** Only in the application. */
    IN_APP
}
