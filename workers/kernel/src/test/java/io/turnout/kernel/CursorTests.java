package io.turnout.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTests {

    @Test
    void comesBackAsItWasSent() {
        Cursor cursor = Cursor.of("2027-02-28T00:00:00Z", "客户", 7);

        assertThat(Cursor.decode(cursor.encode(), 3)).isEqualTo(cursor);
    }

    @Test
    void isRefusedWhenItBelongsToAnotherList() {
        String ofTwoKeys = Cursor.of("a", "b").encode();

        assertThatThrownBy(() -> Cursor.decode(ofTwoKeys, 3)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Cursor.decode("%%%", 1)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void isRefusedWhenSomebodyMadeUpItsKeys() {
        Cursor madeUp = Cursor.of("'; drop table offer");

        assertThatThrownBy(() -> madeUp.uuid(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> madeUp.number(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> madeUp.instant(0)).isInstanceOf(InvalidInput.class);
        Cursor beyondAllTime = Cursor.of("+1000000000-12-31T23:59:59Z");
        assertThatThrownBy(() -> beyondAllTime.instant(0)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void extraRowTellsThatThereIsMore() {
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, Cursor::of);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.decode(page.next(), 1)).isEqualTo(Cursor.of("b"));
        assertThat(Page.of(List.of("a"), 2, Cursor::of).next()).isNull();
    }
}
