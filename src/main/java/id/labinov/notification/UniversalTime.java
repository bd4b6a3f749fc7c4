package id.labinov.notification;

import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;

/** A zone as calendars describe one: what stands in a calendar of who has nothing ahead. A file must hold one thing (RFC 5545, 3.6), and strict
 * programs drop a subscription that does not. */
final class UniversalTime {

    private UniversalTime() {}

    static VTimezone described() {
        var always = new StandardTime();
        always.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        always.setTimezoneOffsetFrom(new UtcOffset(true, 0, 0));
        always.setTimezoneOffsetTo(new UtcOffset(true, 0, 0));
        var zone = new VTimezone("Etc/UTC");
        zone.addStandardTime(always);
        return zone;
    }
}
