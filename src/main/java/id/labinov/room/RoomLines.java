package id.labinov.room;

import id.labinov.cohort.Presence;
import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts rows of a room into words. */
@Component
class RoomLines {

    private final Texts texts;
    private final Formats formats;

    RoomLines(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** @param picked rows that were ticked, as {@link RoomRow#seen} writes them */
    List<RoomLine> of(List<RoomRow> rows, List<String> picked, ZoneId zone) {
        var ticked = new HashSet<>(picked);
        var said = new Said();
        return rows.stream().map(row -> line(row, ticked, said, zone)).toList();
    }

    /** Rows of a room are much alike: what was put into words for one is not looked up again for the next. */
    private final class Said {

        private final Map<List<Object>, String> sentences = new HashMap<>();
        private final Map<Instant, String> days = new HashMap<>();

        String get(String key, Object... arguments) {
            return sentences.computeIfAbsent(Stream.concat(Stream.of((Object) key), Stream.of(arguments)).toList(), asked -> texts.get(key, arguments));
        }

        String day(Instant instant, ZoneId zone) {
            return days.computeIfAbsent(instant, at -> formats.date(at, zone));
        }
    }

    private RoomLine line(RoomRow row, Set<String> ticked, Said said, ZoneId zone) {
        var seen = row.seen();
        return new RoomLine("/innovations/" + row.innovation(), row.number(), row.name(), row.agency(), seen, ticked.contains(seen),
                texts.get("room.run.choose-one", row.name()), row.stage().map(stage -> said.get("stage." + stage + ".name")).orElseGet(() -> said.get("room.state.over")),
                row.due().map(due -> said.get("room.run.due", said.day(due.minusMillis(1), zone))).orElse(""), badge(row), state(row, said),
                String.valueOf(row.debts()), row.obligations() > 0 ? said.get("room.run.obligations", row.obligations()) : "", presence(row, said), sign(row, said, zone), row.lost() ? "lab-badge lab-badge-late" : "");
    }

    private static String badge(RoomRow row) {
        return switch (row.state()) {
            case "ready" -> "lab-badge lab-badge-done";
            case "missing", "returned" -> "lab-badge lab-badge-waiting";
            default -> "lab-badge";
        };
    }

    private static String state(RoomRow row, Said said) {
        return row.state().equals("missing") ? said.get("room.run.missing", row.missing()) : said.get("room.state." + row.state());
    }

    private static String presence(RoomRow row, Said said) {
        return row.absent() == row.team() && row.team() > 0 ? said.get("cohort.presence." + Presence.ABSENT)
                : said.get("room.run.present-of", row.present(), row.team());
    }

    private String sign(RoomRow row, Said said, ZoneId zone) {
        return row.sign().map(sign -> {
            if (sign.lost()) {
                return said.get("room.signs.since", formats.time(sign.at(), zone));
            }
            return sign.word().equals("at") ? formats.instant(sign.at(), zone) : said.get("room.sign." + sign.word(), sign.minutes());
        }).orElseGet(() -> said.get("room.sign.none"));
    }
}
