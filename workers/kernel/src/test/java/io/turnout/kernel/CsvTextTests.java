package io.turnout.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTextTests {

    @Test
    void textThatASpreadsheetWouldRunIsDefused() {
        assertThat(CsvText.safe("=HYPERLINK(\"http://x\")")).startsWith("'=");
        assertThat(CsvText.safe("@SUM(A1)")).startsWith("'@");
        assertThat(CsvText.safe("-2+3")).startsWith("'-");
    }

    @Test
    void numbersStayNumbers() {
        assertThat(CsvText.safe("-12.50")).isEqualTo("-12.50");
        assertThat(CsvText.safe("+3")).isEqualTo("+3");
    }

    @Test
    void cellsWithSeparatorsAreQuoted() {
        assertThat(CsvText.quoted("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvText.quoted("say \"hi\"")).isEqualTo("\"say \"\"hi\"\"\"");
        assertThat(CsvText.quoted("网络")).isEqualTo("网络");
    }
}
