package id.labinov.people;

import id.labinov.web.Masthead;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class PeopleMasthead implements Masthead {

    private final SignedIn signedIn;
    private final Regions regions;

    PeopleMasthead(SignedIn signedIn, Regions regions) {
        this.signedIn = signedIn;
        this.regions = regions;
    }

    @Override
    public Optional<String> person() {
        return signedIn.person().map(CurrentPerson::name);
    }

    @Override
    public Optional<String> account() {
        return signedIn.person().map(CurrentPerson::id).map(PersonId::toString);
    }

    @Override
    public boolean sharedComputer() {
        return signedIn.person().filter(CurrentPerson::sharedComputer).isPresent();
    }

    /** Who works in several regions sees none of their names here: the page itself says which one it is about. */
    @Override
    public Optional<String> region() {
        return signedIn.person().map(CurrentPerson::regions).filter(reach -> reach.size() == 1)
                .flatMap(reach -> regions.find(reach.iterator().next())).map(Region::name);
    }

    @Override
    public boolean search() {
        return signedIn.person().filter(person -> person.event().isEmpty()).isPresent();
    }
}
