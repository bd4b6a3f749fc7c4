package id.labinov.browser;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.cohort.LabEvent;
import id.labinov.people.PersonId;

/** A phone at the door of an event: the code, one's name, a PIN. */
record Joining(LabEvent event, Visitor phone) {

    Visitor as(PersonId person) {
        phone.open("/join");
        phone.page().fill("#code", event.joinCode());
        phone.press("form[action='/join'] .btn-primary");
        phone.press("main a[href$='/" + person + "']");
        phone.page().fill("#pin", Gathering.PIN);
        phone.press("main form .btn-primary");
        assertThat(phone.address()).isEqualTo("/events/" + event.id());
        return phone;
    }
}
