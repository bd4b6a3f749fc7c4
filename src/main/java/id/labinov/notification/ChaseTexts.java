package id.labinov.notification;

import id.labinov.notification.ChaseItem.Kind;
import id.labinov.people.PhoneConsents.Reach;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences that leave the application by hand. They are Indonesian whoever asks, lead to one page that asks for a sign-in, and
 * say nothing of other people: what was agreed at a visit may name somebody, so its words stay here. */
@Component
class ChaseTexts {

    private static final int NAMED = 8;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("id-ID"));

    private final MessageSource messages;

    ChaseTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** @param home address of the application, without a slash at its end */
    String forPerson(ChaseLine line, String region, String home) {
        var link = line.items().size() == 1 ? home + line.items().get(0).link() : home + "/";
        return text("notification.chase.message.person", line.reach().map(Reach::name).map(ChaseTexts::plain).orElse(""), plain(region), list(line.items()), link);
    }

    /** For the group of an agency by innovation. Who coaches or reviews what is no matter of a group: there it is only counted. */
    String forGroup(ChaseGroup group, String region, String home) {
        var items = group.items();
        return group.agency() ? text("notification.chase.message.group", group.name().isEmpty() ? plain(region) : plain(group.name()), list(items), home + "/")
                : text("notification.chase.message.role", plain(region), counted(items), home + "/");
    }

    private String list(List<ChaseItem> items) {
        var lines = items.stream().limit(NAMED).map(this::line);
        var rest = items.size() > NAMED ? Stream.of(text("notification.chase.message.more", items.size() - NAMED)) : Stream.<String>empty();
        return Stream.concat(lines, rest).map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private String line(ChaseItem item) {
        var line = text("notification.chase.message.item", what(item), plain(item.name()), item.number(), when(item));
        return item.debts() > 0 ? line + text("notification.chase.message.debts", item.debts()) : line;
    }

    private String counted(List<ChaseItem> items) {
        Map<String, Long> counts = items.stream().collect(Collectors.groupingBy(this::what, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(entry -> "- " + text("notification.chase.message.count", entry.getKey(), entry.getValue())).collect(Collectors.joining("\n"));
    }

    private String what(ChaseItem item) {
        return item.kind() == Kind.ACTION ? text("notification.chase.kind.ACTION") : text("task." + item.key() + ".title");
    }

    private String when(ChaseItem item) {
        Function<LocalDate, String> day = DAY::format;
        if (item.due().isEmpty()) {
            return text("notification.chase.message.since", day.apply(item.since()));
        }
        return text(item.late() > 0 ? "notification.chase.message.late" : "notification.chase.message.due", day.apply(item.due().get()), item.late());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Preferences.INDONESIAN);
    }

    /** A name is typed by people: it brings no line of its own and no second link. */
    static String plain(String name) {
        var line = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").replaceAll("(?i)(?:[a-z]+://|www\\.)\\S*", "…").strip();
        return line.length() > 120 ? line.substring(0, 119) + "…" : line;
    }
}
