package id.labinov.cohort;

import java.time.LocalDate;
import java.util.List;

/** An event as typed. */
record EventForm(String name, String from, String until, String mode, String place, List<String> stages, String version) {

    EventForm {
        stages = stages == null ? List.of() : stages;
    }

    static EventForm blank(LocalDate day) {
        return new EventForm("", day.toString(), day.toString(), LabEvent.Mode.ONSITE.name(), "", List.of(), "0");
    }

    static EventForm of(LabEvent event, int version) {
        return new EventForm(event.name(), event.from().toString(), event.until().toString(), event.mode().name(), event.place(),
                event.stages(), String.valueOf(version));
    }

    EventPlanning read() {
        var typed = new Typed();
        var first = typed.date("from", from);
        var last = Typed.text(until).isEmpty() ? first : typed.date("until", until);
        var read = new EventPlanning(Typed.text(name), first, last, typed.choice("mode", mode, LabEvent.Mode.class), Typed.text(place), stages);
        typed.passOrThrow();
        return read;
    }

    int readVersion() {
        var typed = new Typed();
        var read = typed.number("version", version);
        typed.passOrThrow();
        return read;
    }
}
