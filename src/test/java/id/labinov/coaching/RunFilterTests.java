package id.labinov.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import id.labinov.coaching.Booking.State;
import id.labinov.coaching.RunPage.Row;
import id.labinov.innovation.InnovationId;
import id.labinov.innovation.Innovations.Label;
import id.labinov.people.PersonId;
import id.labinov.people.RegionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunFilterTests {

    private static final RegionId REGION = RegionId.next();
    private final List<Row> rows = IntStream.rangeClosed(1, 60).mapToObj(RunFilterTests::row).toList();

    @Test
    void queueIsShownPageByPageAndItsCountIsThatOfAll() {
        var third = new RunFilter("", "", "3").slice("queue", rows);

        assertThat(third.rows()).extracting(row -> row.booking().turn()).containsExactlyElementsOf(IntStream.rangeClosed(51, 60).boxed().toList());
        assertThat(List.of(third.total(), (long) third.pages())).containsExactly(60L, 3L);
        assertThat(new RunFilter("", "", "99").slice("queue", rows).page()).isEqualTo(3);
    }

    @Test
    void everyoneIsFoundByNameNumberAndUnit() {
        assertThat(new RunFilter(" inovasi 42 ", "", "").slice("queue", rows).rows()).extracting(row -> row.booking().turn()).containsExactly(42);
        assertThat(new RunFilter("N-0007", "", "").slice("queue", rows).rows()).extracting(row -> row.booking().turn()).containsExactly(7);
        assertThat(new RunFilter("DINAS", "", "").slice("queue", rows).total()).isEqualTo(60);
        assertThat(new RunFilter("tidak ada", "", "").slice("queue", rows).rows()).isEmpty();
    }

    @Test
    void besideTheListThatIsLookedAtOthersAreOnlyBegun() {
        var filter = new RunFilter("", "seen", "");

        assertThat(filter.slice("seen", rows).rows()).hasSize(25);
        assertThat(filter.slice("gone", rows).rows()).hasSize(5);
        assertThat(filter.slice("queue", rows).rows()).isEmpty();
        assertThat(new RunFilter("", "nonsense", "").part()).isEqualTo("queue");
    }

    private static Row row(int turn) {
        var innovation = new Label(InnovationId.next(), REGION, "N-%04d".formatted(turn), "Inovasi " + turn, Optional.empty());
        var booking = new Booking(BookingId.next(), SessionId.next(), innovation.id(), REGION, State.BOOKED, turn, Optional.empty(), Optional.empty(), Optional.empty(),
                "", PersonId.next(), Instant.EPOCH, Optional.empty(), Optional.empty(), 0);
        return new Row(booking, innovation, "Dinas Kesehatan", Optional.empty(), "");
    }
}
