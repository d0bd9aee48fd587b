package io.turnout.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.CsvPlan.Step;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTests {

    private final List<String> applied = new ArrayList<>();

    @Test
    void readsQuotedFieldsOfAnyScriptBehindAByteOrderMark() {
        CsvFile file = CsvFile.read(
                new StringReader("\uFEFFcity,address\r\nTehran,\"خیابان, ولیعصر\"\r\n"), "city", "address");

        assertThat(file.rows()).hasSize(1);
        assertThat(file.rows().getFirst().text("address")).isEqualTo("خیابان, ولیعصر");
        assertThat(file.rows().getFirst().line()).isEqualTo(2);
    }

    @Test
    void aFileWithoutANeededColumnNamesIt() {
        assertThatThrownBy(() -> CsvFile.read(new StringReader("a,b\n1,2\n"), "a", "site"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("lacks the column \"site\"");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() {
        assertThatThrownBy(() -> CsvFile.read(new StringReader("a\n\uFFFD\n"), "a"))
                .hasMessageContaining("CSV UTF-8");
    }

    @Test
    void aRowWithTooFewFieldsAndAnEmptyFileAreRefused() {
        assertThatThrownBy(() -> CsvFile.read(new StringReader("a,b\n1\n"), "a"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> CsvFile.read(new StringReader(""), "a")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aWrongRowIsReportedAndTheOthersAreTaken() {
        ImportReport report = importNumbers("n\n1\ntwo\n3\n", new ImportOptions(false, false));

        assertThat(applied).containsExactly("1", "3");
        assertThat(report.created()).isEqualTo(2);
        assertThat(report.errors()).containsExactly(new ImportReport.RowError(3, "n", "\"two\" is not a whole number"));
    }

    @Test
    void allOrNothingTakesNoRowWhenOneIsWrong() {
        ImportReport report = importNumbers("n\n1\ntwo\n", new ImportOptions(false, true));

        assertThat(applied).isEmpty();
        assertThat(report.created()).isZero();
        assertThat(report.errors()).hasSize(1);
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        assertThat(importNumbers("n\n1\n2\n", new ImportOptions(true, true)).created())
                .isEqualTo(2);
        assertThat(applied).isEmpty();
    }

    @Test
    void theSameThingTwiceInAFileIsAnErrorOfTheLaterRow() {
        assertThat(importNumbers("n\n1\n1\n", new ImportOptions(false, false)).errors())
                .containsExactly(new ImportReport.RowError(3, "", "is about the same thing as line 2"));
    }

    @Test
    void anExportedTextNeverStartsAFormula() {
        StringWriter out = new StringWriter();
        CsvExport export = new CsvExport(out, "a", "b", "c");
        export.row("=1+1", -5, null);
        export.flush();

        assertThat(out.toString()).isEqualTo("a,b,c\r\n'=1+1,-5,\r\n");
    }

    private ImportReport importNumbers(String csv, ImportOptions options) {
        return CsvPlan.run("numbers", CsvFile.read(new StringReader(csv), "n"), options, row -> {
            int number = row.integer("n");
            return Step.created(number, () -> applied.add(String.valueOf(number)));
        });
    }
}
