package io.turnout.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;

class MomentsTests {

    @Test
    void areReadWithinTheYearsThatPeopleWrite() {
        assertThat(Moments.time("2027-02-28T00:00:00Z")).hasToString("2027-02-28T00:00:00Z");
        assertThat(Moments.time("9999-12-31T23:59:59.999Z")).isNotNull();
        assertThat(Moments.day("0001-01-01")).hasToString("0001-01-01");
    }

    @Test
    void areRefusedOutsideOfThem() {
        for (String hostile :
                new String[] {"+1000000000-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "soon"
                }) {
            assertThatThrownBy(() -> Moments.time(hostile)).isInstanceOf(DateTimeException.class);
        }
        for (String hostile : new String[] {"+999999999-12-31", "-0001-01-01", "0000-12-31", "soon"}) {
            assertThatThrownBy(() -> Moments.day(hostile)).isInstanceOf(DateTimeException.class);
        }
    }
}
