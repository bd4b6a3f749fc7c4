package id.labinov.room;

import id.labinov.cohort.Presence;
import id.labinov.web.Formats;
import id.labinov.web.Texts;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        return rows.stream().map(row -> line(row, ticked, zone)).toList();
    }

    private RoomLine line(RoomRow row, Set<String> ticked, ZoneId zone) {
        var seen = row.seen();
        return new RoomLine("/innovations/" + row.innovation(), row.number(), row.name(), row.agency(), seen, ticked.contains(seen),
                texts.get("room.run.choose-one", row.name()), row.stage().map(stage -> texts.get("stage." + stage + ".name")).orElseGet(() -> texts.get("room.state.over")),
                row.due().map(due -> texts.get("room.run.due", formats.date(due.minusMillis(1), zone))).orElse(""), badge(row), state(row),
                String.valueOf(row.debts()), row.obligations() > 0 ? texts.get("room.run.obligations", row.obligations()) : "", presence(row), sign(row, zone), row.lost() ? "lab-badge lab-badge-late" : "");
    }

    private static String badge(RoomRow row) {
        return switch (row.state()) {
            case "ready" -> "lab-badge lab-badge-done";
            case "missing", "returned" -> "lab-badge lab-badge-waiting";
            default -> "lab-badge";
        };
    }

    private String state(RoomRow row) {
        return row.state().equals("missing") ? texts.get("room.run.missing", row.missing()) : texts.get("room.state." + row.state());
    }

    private String presence(RoomRow row) {
        return row.absent() == row.team() && row.team() > 0 ? texts.get("cohort.presence." + Presence.ABSENT)
                : texts.get("room.run.present-of", row.present(), row.team());
    }

    private String sign(RoomRow row, ZoneId zone) {
        return row.sign().map(sign -> {
            if (sign.lost()) {
                return texts.get("room.signs.since", formats.time(sign.at(), zone));
            }
            return sign.word().equals("at") ? formats.instant(sign.at(), zone) : texts.get("room.sign." + sign.word(), sign.minutes());
        }).orElseGet(() -> texts.get("room.sign.none"));
    }
}
