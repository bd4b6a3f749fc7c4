package id.labinov.innovation;

import id.labinov.people.Agencies;
import id.labinov.people.AgencyId;
import id.labinov.people.RegionId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Innovations of the region that resemble one: an offer to look, never a block (C04). */
@Service
public class SimilarInnovations {

    private static final int CANDIDATES = 40;
    private static final int MOST = 5;
    private static final double ENOUGH = 0.3;

    /** @param sameName whether the titles are equal but for capitals, spaces and signs */
    public record Similar(InnovationId id, String number, String name, String agency, boolean sameName) {}

    private record Candidate(InnovationId id, String number, String name, String shortName, String summary, Optional<AgencyId> agency) {}

    private record Scored(Candidate candidate, double score, boolean sameName) {}

    private final JdbcClient jdbc;
    private final InnovationRows rows;
    private final Agencies agencies;

    SimilarInnovations(JdbcClient jdbc, InnovationRows rows, Agencies agencies) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.agencies = agencies;
    }

    /** Those that resemble a registered innovation, the closest first. */
    public List<Similar> to(InnovationId id) {
        return rows.find(id).map(found -> to(found.region(), found.name(), found.shortName() + " " + found.summary(), found.leadAgency()).stream()
                .filter(other -> !other.id().equals(id)).toList()).orElse(List.of());
    }

    /** Those that resemble what is being typed, the closest first. */
    public List<Similar> to(RegionId region, String name, String summary, Optional<AgencyId> agency) {
        var words = InnovationWords.of(name + " " + summary);
        if (words.isEmpty()) {
            return List.of();
        }
        var best = candidates(region, words).stream().map(candidate -> score(candidate, name, summary, agency))
                .filter(scored -> scored.sameName() || scored.score() >= ENOUGH)
                .sorted(Comparator.comparing(Scored::sameName).thenComparing(Scored::score).reversed()).limit(MOST).toList();
        var names = agencies.names(best.stream().flatMap(scored -> scored.candidate().agency().stream()).distinct().toList());
        return best.stream().map(Scored::candidate).map(found -> new Similar(found.id(), found.number(), found.name(),
                found.agency().map(names::get).orElse(""), sameName(found, name))).toList();
    }

    private List<Candidate> candidates(RegionId region, Set<String> words) {
        return jdbc.sql("""
                select i.id, i.number, i.name, i.short_name, i.summary, i.lead_agency from innovation i join (
                    select w.innovation, count(*) shared from innovation_word w where w.region = :region and w.word in (:words)
                    group by w.innovation order by shared desc, w.innovation desc fetch first :most rows only) near on near.innovation = i.id""")
                .param("region", region.value()).param("words", words).param("most", CANDIDATES)
                .query((row, n) -> new Candidate(new InnovationId(row.getObject("id", UUID.class)), row.getString("number"),
                        row.getString("name"), row.getString("short_name"), row.getString("summary"),
                        Optional.ofNullable(row.getObject("lead_agency", UUID.class)).map(AgencyId::new))).list();
    }

    private static Scored score(Candidate candidate, String name, String summary, Optional<AgencyId> agency) {
        var byName = share(name, candidate.name() + " " + candidate.shortName());
        var byAll = share(name + " " + summary, candidate.name() + " " + candidate.shortName() + " " + candidate.summary());
        var sameAgency = agency.isPresent() && agency.equals(candidate.agency()) ? 0.1 : 0;
        return new Scored(candidate, Math.max(byName, byAll) + sameAgency, sameName(candidate, name));
    }

    /** Shared words among the words of the shorter of both: a nickname inside a long title counts fully. */
    static double share(String one, String other) {
        var words = InnovationWords.of(one);
        var others = InnovationWords.of(other);
        var shared = new HashSet<>(words);
        shared.retainAll(others);
        int fewest = Math.min(words.size(), others.size());
        // One common word of two says little.
        return shared.isEmpty() || fewest == 0 ? 0 : shared.size() / (double) Math.max(fewest, 3);
    }

    private static boolean sameName(Candidate candidate, String name) {
        return InnovationWords.comparable(candidate.name()).equals(InnovationWords.comparable(name));
    }
}
