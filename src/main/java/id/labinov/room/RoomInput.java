package id.labinov.room;

import java.util.List;

/** What the run page sends: the rows that it knew, those ticked, what is asked of the teams that are sent back, and how many days more others get.
 * @param seen every row that fits the filter, also those of other pages
 * @param everyone whether all of them are meant, and not only the ticked ones */
record RoomInput(List<String> seen, List<String> chosen, Boolean everyone, String target, String reasonCode, String reason, String activity, String minutes,
        String days, String dueReason) {

    RoomInput {
        seen = seen == null ? List.of() : seen;
        chosen = chosen == null ? List.of() : chosen;
        everyone = Boolean.TRUE.equals(everyone);
        target = target == null ? "" : target;
        reasonCode = reasonCode == null ? "" : reasonCode;
        reason = reason == null ? "" : reason;
        days = days == null ? "" : days;
        dueReason = dueReason == null ? "" : dueReason;
    }

    static RoomInput none() {
        return new RoomInput(List.of(), List.of(), false, "", "", "", null, null, "", "");
    }

    List<Seen> rowsSeen() {
        return seen.stream().map(Seen::of).toList();
    }

    List<Seen> rowsChosen() {
        return (everyone ? seen : chosen).stream().map(Seen::of).toList();
    }

    /** Whether the form for sending back was being filled in. */
    public boolean sendsBack() {
        return !(target.isEmpty() && reasonCode.isEmpty() && reason.isEmpty());
    }

    /** Whether the form for more days was being filled in. */
    public boolean extendsDue() {
        return !(days.isEmpty() && dueReason.isEmpty());
    }
}
