package id.labinov.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.innovation.InnovationId;
import id.labinov.people.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BalanceTests {

    private final PersonId ani = PersonId.next();
    private final PersonId budi = PersonId.next();

    private Map<PersonId, Integer> loads(int ofAni, int ofBudi) {
        var loads = new LinkedHashMap<PersonId, Integer>();
        loads.put(ani, ofAni);
        loads.put(budi, ofBudi);
        return loads;
    }

    @Test
    void whoHasLeastGetsTheNext() {
        var waiting = IntStream.range(0, 5).mapToObj(n -> InnovationId.next()).toList();

        var given = Balance.of(waiting, loads(3, 0), Map.of());

        assertThat(given.values()).containsExactly(budi, budi, budi, ani, budi);
        assertThat(Balance.loads(loads(3, 0), given)).isEqualTo(Map.of(ani, 4, budi, 4));
    }

    @Test
    void nobodyCoachesTheOwnTeam() {
        var innovation = InnovationId.next();

        assertThat(Balance.of(List.of(innovation), loads(0, 9), Map.of(innovation, Set.of(ani)))).isEqualTo(Map.of(innovation, budi));
        assertThat(Balance.of(List.of(innovation), loads(0, 9), Map.of(innovation, Set.of(ani, budi)))).isEmpty();
    }
}
