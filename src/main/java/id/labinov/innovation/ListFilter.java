package id.labinov.innovation;

import id.labinov.innovation.Innovation.Maturity;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.util.UriComponentsBuilder;

/** What a list is cut to. What cannot be read cuts nothing: addresses are typed by hand too.
 * @param scope {@code mine}, {@code agency} or {@code all}, always within what the person may see */
record ListFilter(String scope, String q, String agency, String cohort, String maturity) {

    ListFilter {
        scope = "mine".equals(scope) || "agency".equals(scope) ? scope : "all";
        q = q == null ? "" : q.substring(0, Math.min(q.length(), 200));
        agency = uuid(agency).map(UUID::toString).orElse("");
        cohort = uuid(cohort).map(UUID::toString).orElse("");
        var wanted = maturity;
        maturity = Arrays.stream(Maturity.values()).map(Enum::name).filter(name -> name.equals(wanted)).findFirst().orElse("");
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return text == null || text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return q.isEmpty() && agency.isEmpty() && cohort.isEmpty() && maturity.isEmpty();
    }

    String condition() {
        var condition = new StringBuilder();
        switch (scope) {
            case "mine" -> condition.append(" and exists (select 1 from team_membership m where m.innovation = i.id and m.person = :seer and m.until_at is null)");
            case "agency" -> condition.append(" and (i.lead_agency in (:ownAgencies) or exists (select 1 from innovation_agency a"
                    + " where a.innovation = i.id and a.agency in (:ownAgencies)))");
            default -> { }
        }
        add(condition, q, InnovationRows.MATCHES);
        add(condition, agency, "(i.lead_agency = :agency or exists (select 1 from innovation_agency f where f.innovation = i.id and f.agency = :agency))");
        add(condition, cohort, "exists (select 1 from innovation_cohort c where c.innovation = i.id and c.cohort = :cohort)");
        switch (maturity) {
            case "IMPLEMENTED" -> condition.append(" and i.implementation_start <= :today");
            case "TRIAL" -> condition.append(" and i.trial_start <= :today and (i.implementation_start is null or i.implementation_start > :today)");
            case "INITIATIVE" -> condition.append(" and (i.trial_start is null or i.trial_start > :today)"
                    + " and (i.implementation_start is null or i.implementation_start > :today)");
            default -> { }
        }
        return condition.toString();
    }

    private static void add(StringBuilder condition, String wanted, String sql) {
        if (!wanted.isEmpty()) {
            condition.append(" and ").append(sql);
        }
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("text", InnovationRows.pattern(q));
        uuid(agency).ifPresent(id -> parameters.put("agency", id));
        uuid(cohort).ifPresent(id -> parameters.put("cohort", id));
        return parameters;
    }

    /** The address of the list or its export with this filter. */
    public String href(String path) {
        return UriComponentsBuilder.fromPath(path).queryParam("scope", scope).queryParam("q", "{q}").queryParam("agency", agency)
                .queryParam("cohort", cohort).queryParam("maturity", maturity).encode().buildAndExpand(q).toUriString();
    }
}
