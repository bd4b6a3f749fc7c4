package id.labinov.notification;

import id.labinov.journey.ActId;
import id.labinov.journey.TaskId;
import id.labinov.people.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A notice about to be written.
 * @param mail the mail that will carry it */
record NewNotice(NoticeId id, PersonId person, String kind, About about, Delivery delivery, Optional<MailId> mail) {

    /** What names of facts begin with that nobody keeps once they are told. */
    static final String SECRET = "secret";

    /** The same event tells a person a kind once. */
    record Key(String once, String kind, PersonId person) {}

    Key key() {
        return new Key(about.once(), kind, person);
    }

    Map<String, String> facts() {
        return some(false);
    }

    /** What no mail will carry is no secret to keep. */
    Map<String, String> secrets() {
        return mail.isPresent() ? some(true) : Map.of();
    }

    private Map<String, String> some(boolean secret) {
        return about.facts().entrySet().stream().filter(fact -> fact.getKey().startsWith(SECRET) == secret)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean isOf(TaskId task) {
        return about.task().filter(task::equals).isPresent();
    }

    boolean isOf(ActId act) {
        return about.act().filter(act::equals).isPresent();
    }
}
