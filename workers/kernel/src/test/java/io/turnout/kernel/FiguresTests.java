package io.turnout.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void areReadAsPeopleWriteThem() {
        assertThat(Figures.read("642.86")).isEqualByComparingTo("642.86");
        assertThat(Figures.read("-1e3")).isEqualByComparingTo("-1000");
        assertThat(Figures.read("9999999999999999999.0000000001")).isPositive();
    }

    @Test
    void areRefusedWhenReckoningWithThemWouldTakeForever() {
        for (String hostile : new String[] {
            "1e100000000", "-1e100000000", "1e-100000000", "0e2147483647", "1e19", "1e-11", "1".repeat(200), "x"
        }) {
            assertThatThrownBy(() -> Figures.read(hostile)).isInstanceOf(NumberFormatException.class);
        }
    }

    @Test
    void areBoundedWhereverTheyComeFrom() {
        assertThat(Figures.isBounded(new BigDecimal("99.9999"))).isTrue();
        assertThat(Figures.isBounded(new BigDecimal("1e2147483647"))).isFalse();
        assertThat(Figures.isBounded(new BigDecimal("1e-2147483647"))).isFalse();
    }
}
