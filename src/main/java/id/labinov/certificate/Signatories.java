package id.labinov.certificate;

import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PositionId;
import id.labinov.people.Positions;
import id.labinov.people.Positions.Holding;
import id.labinov.web.InvalidInput;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who signs for a position on a day. */
@Component
class Signatories {

    private final Positions positions;
    private final People people;
    private final MessageSource messages;

    Signatories(Positions positions, People people, MessageSource messages) {
        this.positions = positions;
        this.people = people;
        this.messages = messages;
    }

    /** @throws InvalidInput if no position is chosen, or nobody holds it that day */
    Signatory on(Optional<PositionId> chosen, Instant day) {
        var position = chosen.flatMap(positions::find).orElseThrow(() -> InvalidInput.of("", "certificate.issue.no-signatory"));
        var holder = positions.holder(position.id(), day).flatMap(people::find)
                .orElseThrow(() -> InvalidInput.of("", "certificate.issue.no-holder", position.title()));
        return new Signatory(title(position, day), holder.name(), number(holder));
    }

    /** For a preview: what is not known yet stays open. */
    Signatory asFarAsKnown(Optional<PositionId> chosen, Instant day) {
        try {
            return on(chosen, day);
        } catch (InvalidInput notYet) {
            return new Signatory(chosen.flatMap(positions::find).map(Positions.Position::title).orElse("…"), "…", "");
        }
    }

    private String title(Positions.Position position, Instant day) {
        return positions.kind(position.id(), day).filter(kind -> kind != Holding.DEFINITIVE)
                .map(kind -> messages.getMessage("people.holding." + kind, null, PrintedDates.INDONESIAN) + " " + position.title()).orElse(position.title());
    }

    private String number(Person holder) {
        return holder.nip().map(nip -> messages.getMessage("certificate.paper.nip", new Object[] {nip}, PrintedDates.INDONESIAN)).orElse("");
    }

    /** As printed. */
    record Signatory(String position, String name, String number) {}
}
