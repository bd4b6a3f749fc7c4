package id.labinov.people;

import id.labinov.audit.Audit;
import id.labinov.people.Positions.Position;
import id.labinov.web.Conflict;
import id.labinov.web.Ids;
import id.labinov.web.NotFound;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and ends the personal links of heads of agencies. A link lives while its person is the position's present holder. */
@Service
class HeadLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final HeadLinkRows rows;
    private final People people;
    private final Positions positions;
    private final Agencies agencies;
    private final Regions regions;
    private final PasswordEncoder encoder;
    private final PeopleSettings settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HeadLinks(HeadLinkRows rows, People people, Positions positions, Agencies agencies, Regions regions, PasswordEncoder encoder,
            PeopleSettings settings, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.positions = positions;
        this.agencies = agencies;
        this.regions = regions;
        this.encoder = encoder;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What is known only now: the database keeps hashes.
     * @param code eight digits for the slip alone */
    record Made(PersonId person, String token, String code, Instant expiresAt) {}

    /** Makes a link for the present holder; an older one of the position is over. Publishes {@link HeadLinkMade}.
     * @throws Conflict if nobody who is still there holds the position */
    @Transactional
    Made make(PositionId position, Actor by) {
        var now = Instant.now(clock);
        // Two links made at once would both live.
        rows.lock(position);
        var head = positions.find(position).orElseThrow(NotFound::new);
        var holding = holding(position).orElseThrow(() -> new Conflict("people.head-link.vacant"));
        var longest = now.plus(settings.headLinkLife());
        var until = holding.endsOn().map(day -> day.plusDays(1).atStartOfDay(regions.zone(head.region())).toInstant())
                .filter(longest::isAfter).orElse(longest);
        var made = new Made(holding.person(), Tokens.next(), String.format("%08d", RANDOM.nextInt(100_000_000)), until);
        var id = Ids.next();
        rows.end(position, now);
        rows.insert(id, head, made.person(), Tokens.hash(made.token()), encoder.encode(made.code()), by, now, until);
        record("head-link-made", by.person(), head);
        events.publishEvent(new HeadLinkMade(id, head.region(), position, made.person(), made.token(), until, by, now));
        return made;
    }

    @Transactional
    void revoke(PositionId position, Actor by) {
        if (rows.end(position, Instant.now(clock))) {
            record("head-link-revoked", by.person(), positions.find(position).orElseThrow(NotFound::new));
        }
    }

    /** The link behind an address; empty if it is over. */
    Optional<HeadLink> behind(String token) {
        return rows.live(token, Instant.now(clock)).filter(this::ofPresentHolder);
    }

    Optional<HeadLink> of(PositionId position) {
        return rows.live(position, Instant.now(clock)).filter(this::ofPresentHolder);
    }

    /** The person for whom a link could be made. */
    Optional<PersonId> holder(PositionId position) {
        return holding(position).map(HoldingPeriod::person);
    }

    /** The position, if it heads an agency: for others nothing ever waits. */
    Position head(PositionId position) {
        return positions.find(position).filter(found -> agencies.head(found.agency()).filter(position::equals).isPresent()).orElseThrow(NotFound::new);
    }

    boolean locked(HeadLink link) {
        return link.locked(settings.headLinkTries());
    }

    private boolean ofPresentHolder(HeadLink link) {
        return holder(link.position()).filter(link.person()::equals).isPresent();
    }

    private Optional<HoldingPeriod> holding(PositionId position) {
        return positions.holding(position, Instant.now(clock)).filter(period -> people.active(period.person()));
    }

    private void record(String action, PersonId by, Position head) {
        audit.record(action, Optional.of(by.value()), Optional.of(head.region().value()), head.id().value(), "");
    }
}
