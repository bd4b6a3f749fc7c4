package id.labinov.notification;

import id.labinov.people.CurrentPerson;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import id.labinov.web.NotFound;
import id.labinov.web.Refused;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking for what is owed, and noting it. Each act looks at the list again: somebody who did his part meanwhile is not asked. */
@Service
class ChaseActs {

    private final ChaseReader reader;
    private final ChaseTexts texts;
    private final ChaseMarks marks;
    private final ChaseAccess access;
    private final WhatsAppChannel chat;
    private final CopyChannel copy;

    ChaseActs(ChaseReader reader, ChaseTexts texts, ChaseMarks marks, ChaseAccess access, WhatsAppChannel chat, CopyChannel copy) {
        this.reader = reader;
        this.texts = texts;
        this.marks = marks;
        this.access = access;
        this.chat = chat;
        this.copy = copy;
    }

    /** @return the chat to be opened; empty if the person owes nothing any more
     *  @throws Refused without consent, also if it was taken back after the page was shown */
    @Transactional
    Optional<URI> open(CurrentPerson me, RegionId region, String group, PersonId person, String home) {
        var chase = reader.read(me, region);
        var line = chase.line(group, person);
        if (line.isEmpty()) {
            access.mustKnow(me, region, person);
            return Optional.empty();
        }
        var handover = chat.handOver(line.get().reach(), texts.forPerson(line.get(), chase.region().name(), home))
                .orElseThrow(() -> new Refused("notification.chase.refused.no-consent"));
        marks.add(region, List.of(person), chat.mark(), me.id());
        return handover.address();
    }

    /** Twice on a day by the same person is once. */
    @Transactional
    void called(CurrentPerson me, RegionId region, PersonId person) {
        var chase = reader.read(me, region);
        if (!chase.names(person)) {
            access.mustKnow(me, region, person);
        }
        if (!chase.marked(person, ChaseMark.Kind.CALLED)) {
            marks.add(region, List.of(person), ChaseMark.Kind.CALLED, me.id());
        }
    }

    /** @return how many people of the group were noted as asked */
    @Transactional
    int shared(CurrentPerson me, RegionId region, String key) {
        var group = reader.read(me, region).group(key);
        if (group.isEmpty()) {
            access.mustKnow(me, region, key);
            return 0;
        }
        var people = group.get().people();
        marks.add(region, people, copy.mark(), me.id());
        return people.size();
    }

    /** @throws NotFound for whom there is no such mark; @throws Refused for a mark of somebody else */
    @Transactional
    ChaseMark takeBack(CurrentPerson me, MarkId id) {
        var mark = marks.find(id);
        if (!access.regions(me).contains(mark.region())) {
            throw new NotFound();
        }
        if (!mark.madeBy().equals(me.id())) {
            throw new Refused("notification.chase.refused.mark-of-another");
        }
        marks.takeBack(id);
        return mark;
    }
}
