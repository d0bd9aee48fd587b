package io.turnout.sourcing.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersianShapingTests {

    @Test
    void aYehInsideAWordTakesItsMedialForm() {
        assertThat(PersianShaping.shape("\u0646\u06CC\u062F")).isEqualTo("\u0646\uFBFF\u062F");
    }

    @Test
    void aYehAfterALetterThatDoesNotJoinTakesItsInitialForm() {
        assertThat(PersianShaping.shape("\u0627\u06CC\u0627")).isEqualTo("\u0627\uFBFE\u0627");
    }

    @Test
    void aNonJoinerPartsALetterFromItsNeighbour() {
        assertThat(PersianShaping.shape("\u0645\u06CC\u200C\u06A9\u0646")).isEqualTo("\u0645\uFBFD\u200C\uFB90\u0646");
    }

    @Test
    void aJehNeverJoinsWhatFollows() {
        assertThat(PersianShaping.shape("\u0628\u0698\u0627")).isEqualTo("\u0628\uFB8B\u0627");
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(PersianShaping.shape("ALT-0001 <b>")).isEqualTo("ALT-0001 <b>");
    }
}
