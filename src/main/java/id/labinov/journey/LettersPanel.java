package id.labinov.journey;

import id.labinov.people.PositionId;
import id.labinov.people.SignedIn;
import id.labinov.web.HomePanel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the home page of an operator: what waits for the head's signature, which may come on paper. */
@Component
class LettersPanel implements HomePanel {

    private static final int SHOWN = 5;

    private final SignedIn signedIn;
    private final Approvals approvals;

    LettersPanel(SignedIn signedIn, Approvals approvals) {
        this.signedIn = signedIn;
        this.approvals = approvals;
    }

    /** @param more how many others wait
     *  @param heads the positions for which they wait: whoever holds one may get a personal link instead */
    record Letters(List<TaskLine> first, int more, Map<PositionId, String> heads) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Block> block() {
        return signedIn.person().map(approvals::forLetters).filter(waiting -> !waiting.isEmpty())
                .map(waiting -> new Block("journey/letters", new Letters(waiting.stream().limit(SHOWN).toList(), Math.max(0, waiting.size() - SHOWN),
                        heads(waiting))));
    }

    private static Map<PositionId, String> heads(List<TaskLine> waiting) {
        var heads = new LinkedHashMap<PositionId, String>();
        waiting.forEach(line -> line.task().position().ifPresent(position -> heads.put(position, line.position())));
        return heads;
    }
}
