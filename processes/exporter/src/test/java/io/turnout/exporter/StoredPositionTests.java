package io.turnout.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoredPositionTests {

    private final StoredPosition stored = new StoredPosition(new Mark(500, 9_000), new Mark(3, 1_000));

    @Test
    void the_same_first_record_is_a_replay() {
        assertThat(stored.isOfAnotherEngine(new Mark(3, 1_000))).isFalse();
    }

    @Test
    void another_clock_at_the_first_record_is_a_new_engine() {
        assertThat(stored.isOfAnotherEngine(new Mark(3, 20_000))).isTrue();
    }

    @Test
    void an_earlier_position_at_a_later_time_is_a_new_engine() {
        assertThat(stored.isOfAnotherEngine(new Mark(1, 20_000))).isTrue();
    }

    @Test
    void a_known_position_at_a_later_time_is_a_new_engine() {
        assertThat(stored.isOfAnotherEngine(new Mark(40, 20_000))).isTrue();
    }

    @Test
    void an_exporter_that_was_removed_and_added_again_goes_on() {
        assertThat(stored.isOfAnotherEngine(new Mark(400, 8_000))).isFalse();
        assertThat(stored.isOfAnotherEngine(new Mark(900, 20_000))).isFalse();
    }
}
