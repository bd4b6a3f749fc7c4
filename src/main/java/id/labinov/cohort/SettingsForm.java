package id.labinov.cohort;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of a cohort, as typed. */
record SettingsForm(String name, String theme, String year, String partner, String opens, String closes, String reviewers,
        String coachMayReview, String version, Map<String, String> gates) {

    private static final String GATE = "gate.";

    /** As sent: the policy of each gate stands in a field of its own, {@code gate.<KEY>}. */
    static SettingsForm sent(Map<String, String> sent) {
        var gates = new LinkedHashMap<String, String>();
        sent.forEach((field, typed) -> {
            if (field.startsWith(GATE)) {
                gates.put(field.substring(GATE.length()), typed);
            }
        });
        return new SettingsForm(sent.get("name"), sent.get("theme"), sent.get("year"), sent.get("partner"), sent.get("opens"),
                sent.get("closes"), sent.get("reviewers"), sent.get("coachMayReview"), sent.get("version"), gates);
    }

    static SettingsForm of(CohortRows.Stored stored, ZoneId zone) {
        var cohort = stored.cohort();
        var gates = new LinkedHashMap<String, String>();
        cohort.gates().forEach((gate, policy) -> gates.put(gate, policy.name()));
        var opens = LocalDateTime.ofInstant(cohort.opensAt(), zone).truncatedTo(ChronoUnit.MINUTES).toString();
        var closes = cohort.closesAt().map(end -> LocalDateTime.ofInstant(end, zone).truncatedTo(ChronoUnit.MINUTES).toString()).orElse("");
        return new SettingsForm(cohort.name(), cohort.theme(), String.valueOf(cohort.year()), cohort.partner(), opens, closes,
                String.valueOf(cohort.reviewers()), String.valueOf(cohort.coachMayReview()), String.valueOf(stored.version()), gates);
    }

    CohortSettings read() {
        var typed = new Typed();
        var policies = new LinkedHashMap<String, GatePolicy>();
        gates.forEach((gate, policy) -> policies.put(gate, typed.choice(GATE + gate, policy, GatePolicy.class)));
        var read = new CohortSettings(Typed.text(name), Typed.text(theme), typed.number("year", year), Typed.text(partner),
                typed.dateTime("opens", opens), typed.dateTimeOrNothing("closes", closes), policies, typed.number("reviewers", reviewers),
                "true".equals(coachMayReview), typed.number("version", version));
        typed.passOrThrow();
        return read;
    }
}
