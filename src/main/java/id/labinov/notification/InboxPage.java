package id.labinov.notification;

import id.labinov.innovation.InnovationAccess;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations;
import id.labinov.innovation.Innovations.Label;
import id.labinov.people.CurrentPerson;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.Formats;
import id.labinov.web.Slice;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Lines of the inbox, in the language of the page. */
@Component
class InboxPage {

    private final Inbox inbox;
    private final InnovationAccess access;
    private final Innovations innovations;
    private final Regions regions;
    private final FactWords facts;
    private final MailTexts texts;
    private final MailRendering rendering;
    private final Formats formats;

    InboxPage(Inbox inbox, InnovationAccess access, Innovations innovations, Regions regions, FactWords facts, MailTexts texts, MailRendering rendering,
            Formats formats) {
        this.inbox = inbox;
        this.access = access;
        this.innovations = innovations;
        this.regions = regions;
        this.facts = facts;
        this.texts = texts;
        this.rendering = rendering;
        this.formats = formats;
    }

    /** @param subject what it tells, as its mail says above */
    record Line(Notice notice, String subject, Optional<Label> innovation, ZoneId zone) {

        public boolean isUnread() {
            return notice.readAt().isEmpty();
        }
    }

    Slice<Line> page(CurrentPerson me, boolean unread, int page) {
        var seen = seen(me, unread, page);
        return new Slice<>(lines(me, seen), page, Inbox.SIZE, inbox.count(me.id(), unread));
    }

    /** The first few that nobody read. */
    List<Line> newest(CurrentPerson me, int most) {
        var seen = seen(me, true, 1);
        return lines(me, seen.subList(0, Math.min(most, seen.size())));
    }

    /** What somebody lost the right to see goes away, and is not counted; the rest moves up. */
    private List<Notice> seen(CurrentPerson me, boolean unread, int page) {
        var notices = inbox.page(me.id(), unread, page);
        var about = notices.stream().flatMap(notice -> notice.innovation().stream()).collect(Collectors.toSet());
        var visible = access.seen(me, about);
        var lost = notices.stream().filter(notice -> notice.innovation().filter(innovation -> !visible.contains(innovation)).isPresent()).toList();
        if (lost.isEmpty()) {
            return notices;
        }
        inbox.remove(me.id(), lost.stream().map(Notice::id).toList());
        return seen(me, unread, page);
    }

    private List<Line> lines(CurrentPerson me, List<Notice> notices) {
        Set<InnovationId> about = notices.stream().flatMap(notice -> notice.innovation().stream()).collect(Collectors.toSet());
        var labels = about.isEmpty() ? Map.<InnovationId, Label>of() : innovations.labels(about);
        var words = facts.all(notices);
        var names = new HashMap<RegionId, String>();
        return new ArrayList<>(IntStream.range(0, notices.size()).mapToObj(i -> line(me, notices.get(i), words.get(i), labels, names)).toList());
    }

    private Line line(CurrentPerson me, Notice notice, Map<String, String> words, Map<InnovationId, Label> labels, Map<RegionId, String> names) {
        var label = notice.innovation().map(labels::get);
        var zone = regions.zone(notice.region());
        var values = new HashMap<>(words);
        values.put("name", me.name());
        values.put("innovation", label.map(Label::name).orElse(""));
        values.put("number", label.map(Label::number).orElse(""));
        values.put("due", notice.due().map(due -> formats.date(due.minusMillis(1), zone)).orElse(""));
        values.put("region", names.computeIfAbsent(notice.region(), region -> regions.find(region).map(found -> found.name()).orElse("")));
        return new Line(notice, rendering.line(texts.delivered(notice.kind(), LocaleContextHolder.getLocale()).subject(), values), label, zone);
    }
}
