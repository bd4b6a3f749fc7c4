package id.labinov.browser;

import id.labinov.people.RegionId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** A coach at one desk of a session. */
final class ClinicDesk {

    private final Visitor coach;
    private final String session;
    private final int desk;

    ClinicDesk(Visitor coach, String session, int desk) {
        this.coach = coach;
        this.session = session;
        this.desk = desk;
    }

    /** Offers a session around the present hour of a day, to which everybody may come.
     * @return its address */
    static String offer(Visitor host, RegionId region, LocalDate day, String title, int desks) {
        var now = LocalTime.now(Towns.ZONE);
        var clock = DateTimeFormatter.ofPattern("HH:mm");
        host.open("/coaching-sessions/new?region=" + region);
        host.page().fill("#title", title);
        host.page().fill("#date", day.toString());
        host.page().fill("#from", clock.format(now.isBefore(LocalTime.of(1, 0)) ? LocalTime.MIDNIGHT : now.minusHours(1)));
        host.page().fill("#until", clock.format(now.isAfter(LocalTime.of(22, 0)) ? LocalTime.of(23, 59) : now.plusHours(1)));
        host.page().locator("input[name=kind][value='walk-in']").check();
        host.page().fill("#desks", String.valueOf(desks));
        host.page().locator("input[name=coaches]").all().forEach(coach -> coach.check());
        host.press("main form .btn-primary");
        return host.address();
    }

    void arrives(String number) {
        coach.open(session);
        coach.page().fill("#number", number);
        coach.press("form[action$='/arrivals'] button");
    }

    ClinicDesk callNext() {
        coach.open(session).press("form[action$='/calls']:has(input[name=desk][value='" + desk + "']) button");
        return this;
    }

    /** @return whether somebody sits at the desk */
    boolean busy() {
        return coach.address().startsWith("/coaching-visits/");
    }

    /** The name of the innovation at the desk. */
    String before() {
        return coach.page().locator("h1").innerText();
    }

    /** Decides, and the next one is called to the same desk. */
    void decide(String result) {
        coach.press("button[name=result][value=" + result + "]");
    }
}
