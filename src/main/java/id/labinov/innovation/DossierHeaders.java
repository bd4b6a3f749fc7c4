package id.labinov.innovation;

import id.labinov.innovation.Innovation.Maturity;
import id.labinov.people.Agencies;
import id.labinov.people.AgencyId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.Regions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The header and the tabs that stand above every panel of a dossier; modules put it into their panel pages as {@code header}
 * and wrap these in {@code innovation/dossier :: frame(header, panelKey, content)}. */
@Component
public class DossierHeaders {

    private final InnovationAccess access;
    private final Innovations innovations;
    private final Agencies agencies;
    private final People people;
    private final Regions regions;
    private final Clock clock;
    private final ObjectProvider<DossierPanel> panels;

    DossierHeaders(InnovationAccess access, Innovations innovations, Agencies agencies, People people, Regions regions, Clock clock,
            ObjectProvider<DossierPanel> panels) {
        this.access = access;
        this.innovations = innovations;
        this.agencies = agencies;
        this.people = people;
        this.regions = regions;
        this.clock = clock;
        this.panels = panels;
    }

    /** @throws id.labinov.web.NotFound if the dossier may not be seen */
    public Header of(CurrentPerson me, InnovationId id) {
        var innovation = access.mustSee(me, id);
        var today = LocalDate.ofInstant(Instant.now(clock), regions.zone(innovation.region()));
        var team = innovations.team(id).stream().filter(member -> member.role() != Innovations.TeamRole.VIEWER).toList();
        var names = people.names(team.stream().map(Innovations.TeamMember::person).toList());
        return new Header(id, innovation.number(), innovation.name(), innovation.shortName(), innovation.summary(), agencyNames(innovation),
                team.stream().map(member -> names.getOrDefault(member.person(), "")).filter(name -> !name.isEmpty()).toList(),
                innovation.maturity(today), monthsApplied(innovation, today), access.mayWrite(me, id), tabs(me, id));
    }

    private List<String> agencyNames(Innovation innovation) {
        var ids = new ArrayList<AgencyId>();
        innovation.leadAgency().ifPresent(ids::add);
        ids.addAll(innovation.agencies());
        var names = agencies.names(ids);
        return ids.stream().map(agency -> names.getOrDefault(agency, "")).filter(name -> !name.isEmpty()).toList();
    }

    /** Whole months since it is really used; empty before. */
    static OptionalLong monthsApplied(Innovation innovation, LocalDate today) {
        return innovation.implementationStart().filter(day -> !day.isAfter(today))
                .map(day -> OptionalLong.of(ChronoUnit.MONTHS.between(day, today))).orElse(OptionalLong.empty());
    }

    private List<Tab> tabs(CurrentPerson me, InnovationId id) {
        return panels.stream().filter(panel -> panel.visible(me, id)).sorted(Comparator.comparingInt(DossierPanel::order))
                .map(panel -> new Tab(panel.messageKey(), panel.href(id))).toList();
    }

    /** @param agencies the lead agency first
     *  @param team names of leader and members, the leader first
     *  @param monthsApplied whole months since the start of real use, empty before
     *  @param mayWrite whether the reader may change the dossier */
    public record Header(InnovationId id, String number, String name, String shortName, String summary, List<String> agencies,
            List<String> team, Maturity maturity, OptionalLong monthsApplied, boolean mayWrite, List<Tab> tabs) {

        /** Whether another name than the full one is shown beside it. */
        public boolean hasShortName() {
            return !shortName.isBlank() && !shortName.equals(name);
        }

        public long months() {
            return monthsApplied.orElse(0);
        }
    }

    public record Tab(String messageKey, String href) {}
}
