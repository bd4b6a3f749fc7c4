package id.labinov.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void idsMadeLaterSortLater() {
        var made = Stream.generate(Ids::next).limit(1000).map(Object::toString).toList();

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aTextThatIsNoIdNamesNothing() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Ids.parse("1 or 1=1"));
    }
}
