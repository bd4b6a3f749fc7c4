package id.labinov.notification;

import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.people.People;
import id.labinov.people.Person;
import id.labinov.people.PersonId;
import id.labinov.people.Regions;
import id.labinov.people.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides at the last moment who reads a mail, and has it written: rights, addresses and names are those of now. */
@Component
class Composer {

    private final NoticeRows notices;
    private final RefusedAddresses refused;
    private final People people;
    private final Innovations innovations;
    private final InnovationAccess access;
    private final Regions regions;
    private final LetterTexts texts;

    Composer(NoticeRows notices, RefusedAddresses refused, People people, Innovations innovations, InnovationAccess access, Regions regions, LetterTexts texts) {
        this.notices = notices;
        this.refused = refused;
        this.people = people;
        this.innovations = innovations;
        this.access = access;
        this.regions = regions;
        this.texts = texts;
    }

    /** What becomes of each; what many of them need is read once. */
    Map<MailId, Composed> compose(List<Mail> mails) {
        var round = new Round(mails);
        return mails.stream().collect(Collectors.toMap(Mail::id, round::compose));
    }

    private final class Round {

        private final Map<MailId, List<Notice>> told;
        private final Map<PersonId, Person> active;
        private final Map<InnovationId, Innovations.Label> labels;
        private final Set<String> blocked;
        private final Map<PersonId, Optional<id.labinov.people.CurrentPerson>> asOfNow = new HashMap<>();
        private final Map<Sight, Boolean> sights = new HashMap<>();
        private final Map<id.labinov.people.RegionId, String> names = new HashMap<>();

        private record Sight(PersonId person, InnovationId innovation) {}

        Round(List<Mail> mails) {
            told = notices.of(mails.stream().map(Mail::told).distinct().toList());
            active = people.active(mails.stream().flatMap(mail -> Stream.of(mail.person(), mail.readBy())).toList());
            labels = innovations.labels(told.values().stream().flatMap(Collection::stream).flatMap(notice -> notice.innovation().stream()).distinct().toList());
            blocked = refused.among(active.values().stream().flatMap(person -> address(person).stream()).toList());
        }

        Composed compose(Mail mail) {
            try {
                var all = told.getOrDefault(mail.told(), List.of());
                if (all.isEmpty()) {
                    return new Composed.Dropped(Fault.DONE);
                }
                var seen = seen(mail.person(), all);
                if (!active.containsKey(mail.person()) || !active.containsKey(mail.readBy()) || seen.isEmpty()) {
                    return new Composed.Dropped(Fault.NO_RIGHT);
                }
                return open(active.get(mail.readBy())).<Composed>map(address -> letter(mail, address, seen)).orElseGet(() -> instead(mail, seen));
            } catch (RuntimeException broken) {
                return new Composed.Unwritten(broken);
            }
        }

        private Composed letter(Mail mail, String address, List<Notice> seen) {
            var region = names.computeIfAbsent(mail.region(), id -> regions.find(id).orElseThrow().name());
            return texts.write(mail, new LetterTexts.Receiver(address, active.get(mail.readBy()), active.get(mail.person()), region), seen, labels);
        }

        private Optional<String> address(Person person) {
            return person.email().flatMap(MailAddress::of);
        }

        private Optional<String> open(Person person) {
            return address(person).filter(address -> !blocked.contains(RefusedAddresses.key(address)));
        }

        private List<Notice> seen(PersonId person, List<Notice> all) {
            return all.stream().filter(notice -> notice.innovation().map(innovation -> sees(person, innovation)).orElse(true)).toList();
        }

        private boolean sees(PersonId person, InnovationId innovation) {
            var me = asOfNow.computeIfAbsent(person, people::asOfNow);
            return me.isPresent() && sights.computeIfAbsent(new Sight(person, innovation), sight -> access.maySee(me.get(), innovation));
        }

        /** Operators of the person's agencies who have an address hand it on, unless it holds a secret or they may not see it themselves. */
        private Composed instead(Mail mail, List<Notice> seen) {
            if (mail.reader().isPresent() || hasSecret(seen)) {
                return new Composed.Dropped(Fault.NO_ADDRESS);
            }
            var operators = people.withRole(mail.region(), Role.OPERATOR).stream().map(Person::id).collect(Collectors.toSet());
            var near = people.agencies(mail.person()).stream().flatMap(agency -> people.in(agency).stream()).filter(person -> operators.contains(person.id()))
                    .filter(person -> !person.id().equals(mail.person())).collect(Collectors.toMap(Person::id, Function.identity(), (one, same) -> one)).values();
            var closed = refused.among(near.stream().flatMap(person -> address(person).stream()).toList());
            var readers = near.stream().filter(person -> address(person).filter(address -> !closed.contains(RefusedAddresses.key(address))).isPresent())
                    .filter(person -> seen(person.id(), seen).size() == seen.size()).map(Person::id).toList();
            return readers.isEmpty() ? new Composed.Dropped(Fault.NO_ADDRESS) : new Composed.PassedOn(readers);
        }
    }

    static boolean hasSecret(List<Notice> notices) {
        return notices.stream().anyMatch(notice -> notice.facts().keySet().stream().anyMatch(name -> name.startsWith(NewNotice.SECRET)));
    }
}
