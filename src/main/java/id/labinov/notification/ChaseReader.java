package id.labinov.notification;

import id.labinov.notification.ChaseClaims.Claim;
import id.labinov.notification.ChaseLine.Shown;
import id.labinov.people.Agencies;
import id.labinov.people.AgencyId;
import id.labinov.people.CurrentPerson;
import id.labinov.people.People;
import id.labinov.people.PersonId;
import id.labinov.people.PhoneConsents;
import id.labinov.people.PhoneConsents.Reach;
import id.labinov.people.PositionId;
import id.labinov.people.Positions;
import id.labinov.people.Region;
import id.labinov.people.RegionId;
import id.labinov.people.Regions;
import id.labinov.web.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the chase list of a region: one query for each kind of thing, however many people owe something. */
@Component
class ChaseReader {

    /** How long the list remembers who was asked. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final ChaseAccess access;
    private final OwedReader owed;
    private final ChaseClaims claims;
    private final ChaseMarks marks;
    private final PhoneConsents consents;
    private final Agencies agencies;
    private final Positions positions;
    private final People people;
    private final Regions regions;
    private final Clock clock;

    ChaseReader(ChaseAccess access, OwedReader owed, ChaseClaims claims, ChaseMarks marks, PhoneConsents consents, Agencies agencies, Positions positions,
            People people, Regions regions, Clock clock) {
        this.access = access;
        this.owed = owed;
        this.claims = claims;
        this.marks = marks;
        this.consents = consents;
        this.agencies = agencies;
        this.positions = positions;
        this.people = people;
        this.regions = regions;
        this.clock = clock;
    }

    private record Names(Map<PersonId, Reach> reaches, Map<PositionId, String> titles, Map<AgencyId, String> agencies,
            Map<PersonId, List<Shown>> marks) {}

    private record Place(String group, boolean agency, Object who) {}

    Chase read(CurrentPerson me, RegionId id) {
        var region = regions.find(id).orElseThrow(NotFound::new);
        var now = Instant.now(clock);
        var all = owed.in(id, access.only(me, id));
        var claimed = claims.of(all, now, region.zone());
        var names = new Names(consents.of(claimed.stream().flatMap(claim -> claim.candidates().stream()).toList()),
                positions.titles(claimed.stream().flatMap(claim -> claim.position().stream()).toList()),
                agencies.names(claimed.stream().filter(claim -> isNamed(claim.group(), claim.agency())).map(claim -> AgencyId.of(claim.group())).toList()),
                marks(me, region, now));
        return new Chase(region, groups(claimed, names), all.more());
    }

    /** Agencies first, in the order of what is owed longest; then those who help all of them. */
    private static List<ChaseGroup> groups(List<Claim> claimed, Names names) {
        var places = claimed.stream().collect(Collectors.groupingBy(claim -> place(claim, names), LinkedHashMap::new, Collectors.toList()));
        var lines = places.values().stream().map(one -> line(one, names)).collect(Collectors.groupingBy(ChaseLine::group, LinkedHashMap::new, Collectors.toList()));
        var ofAgencies = claimed.stream().collect(Collectors.toMap(Claim::group, Claim::agency, (one, same) -> one));
        return lines.entrySet().stream().map(group -> new ChaseGroup(group.getKey(), name(group.getKey(), ofAgencies.get(group.getKey()), names),
                ofAgencies.get(group.getKey()), group.getValue())).sorted(Comparator.comparing(group -> !group.agency())).toList();
    }

    private static String name(String group, boolean agency, Names names) {
        return isNamed(group, agency) ? names.agencies().getOrDefault(AgencyId.of(group), "") : "";
    }

    private static boolean isNamed(String group, boolean agency) {
        return agency && !group.equals(ChaseClaims.NO_AGENCY);
    }

    private static Place place(Claim claim, Names names) {
        return new Place(claim.group(), claim.agency(), reach(claim, names).<Object>map(Reach::person).orElse(claim.position().<Object>map(Function.identity()).orElse(claim.role())));
    }

    private static Optional<Reach> reach(Claim claim, Names names) {
        return claim.candidates().stream().map(names.reaches()::get).filter(reach -> reach != null && reach.active()).findFirst();
    }

    private static ChaseLine line(List<Claim> claims, Names names) {
        var first = claims.get(0);
        var reach = reach(first, names);
        var position = claims.stream().flatMap(claim -> claim.position().stream()).findFirst();
        var who = reach.map(found -> found.person().toString()).or(() -> position.map(PositionId::toString)).orElse(first.role().name());
        return new ChaseLine("chase-" + first.group() + "-" + who, first.group(), reach, first.role(), position.map(names.titles()::get).orElse(""),
                claims.stream().map(Claim::item).toList(), reach.map(found -> names.marks().getOrDefault(found.person(), List.of())).orElse(List.of()));
    }

    private Map<PersonId, List<Shown>> marks(CurrentPerson me, Region region, Instant now) {
        var today = LocalDate.ofInstant(now, region.zone());
        var all = marks.since(region.id(), now.minus(REMEMBERED));
        var names = people.names(all.stream().map(ChaseMark::madeBy).toList());
        return all.stream().collect(Collectors.groupingBy(ChaseMark::person, Collectors.mapping(mark -> {
            var isToday = LocalDate.ofInstant(mark.at(), region.zone()).equals(today);
            return new Shown(mark.id(), mark.kind(), names.getOrDefault(mark.madeBy(), ""), mark.at(), isToday, isToday && mark.madeBy().equals(me.id()));
        }, Collectors.toList())));
    }
}
