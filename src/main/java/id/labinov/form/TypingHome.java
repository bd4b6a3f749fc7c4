package id.labinov.form;

import id.labinov.people.SignedIn;
import id.labinov.web.HomePanel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sheets that wait to be typed, where operators and teams are at home. */
@Component
class TypingHome implements HomePanel {

    private static final int SHOWN = 5;

    private final SignedIn signedIn;
    private final TypingList list;

    TypingHome(SignedIn signedIn, TypingList list) {
        this.signedIn = signedIn;
        this.list = list;
    }

    /** @param count of all, not only of those shown */
    record Waiting(int count, List<TypingList.Line> lines) {}

    @Override
    public int order() {
        return 17;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().map(list::of).filter(lines -> !lines.isEmpty())
                .map(lines -> new Block("form/typing-home", new Waiting(lines.size(), lines.stream().limit(SHOWN).toList())));
    }
}
