package id.labinov.people;

import id.labinov.web.HomePanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads administrators back to the set-up as long as a step is open. */
@Component
class SetUpPanel implements HomePanel {

    private final SignedIn signedIn;
    private final PeopleAccess access;
    private final List<SetUpStep> steps;

    SetUpPanel(SignedIn signedIn, PeopleAccess access, List<SetUpStep> steps) {
        this.signedIn = signedIn;
        this.access = access;
        this.steps = steps;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().filter(me -> me.has(Role.ADMINISTRATOR)).flatMap(me -> access.administered(me).stream().findFirst())
                .map(region -> steps.stream().filter(step -> !step.done(region.id())).count()).filter(open -> open > 0)
                .map(open -> new Block("people/set-up-panel", open));
    }
}
