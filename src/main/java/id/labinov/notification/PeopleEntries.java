package id.labinov.notification;

import static id.labinov.notification.Delivery.AT_ONCE;

import id.labinov.people.AccountChanged;
import id.labinov.people.Actor;
import id.labinov.people.HeadLinkMade;
import id.labinov.people.PersonId;
import id.labinov.people.PersonInvited;
import id.labinov.people.Positions;
import id.labinov.people.Positions.PositionHolderChanged;
import id.labinov.people.RegionId;
import id.labinov.people.RolesChanged;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Access, accounts and positions: mandatory, for whoever is not told cannot object. */
@Component
class PeopleEntries implements Entries {

    private static final String ACCOUNT = "/account";
    private static final List<String> LINK = List.of("secretLink", "expires");
    private static final List<String> CHANGE = List.of("what", "by", "when");

    private final Positions positions;

    PeopleEntries(Positions positions) {
        this.positions = positions;
    }

    @Override
    public List<Entry<?>> entries() {
        return List.of(
                new Entry<>("account-invitation", PersonInvited.class, event -> invited(event, false), event -> invitation(event, false), AT_ONCE, true, LINK),
                new Entry<>("account-reset", PersonInvited.class, event -> invited(event, true), event -> invitation(event, true), AT_ONCE, true, LINK),
                new Entry<>("account-changed", AccountChanged.class, event -> Set.of(event.person()), event -> Optional.of(changed(event.person(),
                        event.region(), event.what().name(), event.by(), event.at())), AT_ONCE, true, CHANGE),
                new Entry<>("account-changed", RolesChanged.class, event -> Set.of(event.person()), event -> Optional.of(changed(event.person(),
                        event.region(), "ROLES", Optional.of(event.by()), event.at())), AT_ONCE, true, CHANGE),
                new Entry<>("head-link", HeadLinkMade.class, event -> Set.of(event.person()), this::headLink, AT_ONCE, true,
                        List.of("position", "secretLink", "expires")),
                new Entry<>("position-changed", PositionHolderChanged.class, PeopleEntries::holders, this::positionChanged, AT_ONCE, true,
                        List.of("position", "holder", "by")));
    }

    private static Set<PersonId> invited(PersonInvited event, boolean again) {
        return event.again() == again ? Set.of(event.person()) : Set.of();
    }

    private static Optional<About> invitation(PersonInvited event, boolean again) {
        // The key of the event is never wiped: it holds nothing of the secret.
        return event.again() != again ? Optional.empty() : Optional.of(Abouts.people(event.region(), "invited:" + event.person() + ":" + event.at().toEpochMilli(),
                Optional.of(event.by().person()), FactValues.none().address("secretLink", event.path()).moment("expires", event.expiresAt()), ACCOUNT, event.at(), false));
    }

    private static About changed(PersonId person, RegionId region, String what, Optional<Actor> by, Instant at) {
        return Abouts.people(region, "account:" + person + ":" + what + ":" + at.toEpochMilli(), by.map(Actor::person), FactValues.none()
                .words("what", "notification.account." + what).moment("when", at).people("by", by.map(actor -> List.of(actor.person())).orElse(List.of(person))),
                ACCOUNT, at, false);
    }

    private static Set<PersonId> holders(PositionHolderChanged event) {
        var both = new HashSet<>(Set.of(event.to()));
        event.from().ifPresent(both::add);
        return both;
    }

    private Optional<About> positionChanged(PositionHolderChanged event) {
        return positions.find(event.position()).map(position -> Abouts.people(position.region(),
                "position:" + position.id() + ":" + event.at().toEpochMilli(), Optional.of(event.by().person()), FactValues.none().text("position", position.title())
                        .people("holder", List.of(event.to())).people("by", List.of(event.by().person())), ACCOUNT, event.at(), false));
    }

    private Optional<About> headLink(HeadLinkMade event) {
        return positions.find(event.position()).map(position -> Abouts.people(event.region(), "head-link:" + event.link(), Optional.of(event.by().person()),
                FactValues.none().text("position", position.title()).address("secretLink", event.path()).moment("expires", event.expiresAt()), "/approvals",
                event.at(), false));
    }
}
