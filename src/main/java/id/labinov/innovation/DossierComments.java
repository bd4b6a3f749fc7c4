package id.labinov.innovation;

import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was said about an innovation, for the history that upper modules write. */
@Component
public class DossierComments {

    private final Comments comments;

    DossierComments(Comments comments) {
        this.comments = comments;
    }

    /** @param writtenFor empty unless an operator typed it for somebody
     *  @param confidential whether only coaches and managers read it */
    public record Said(Instant at, PersonId by, Optional<PersonId> writtenFor, String body, boolean confidential) {}

    /** What this person may read, oldest first. */
    public List<Said> visible(CurrentPerson me, Innovation innovation) {
        return comments.visible(me, innovation).stream()
                .map(one -> new Said(one.at(), one.by(), one.writtenFor(), one.body(), one.confidential())).toList();
    }
}
