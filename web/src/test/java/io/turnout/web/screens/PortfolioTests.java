package io.turnout.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseState;
import io.turnout.cases.Health;
import io.turnout.cases.Named;
import io.turnout.cases.Phase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PortfolioTests {

    @Test
    void the_cells_before_the_phase_are_done_and_those_behind_it_open() {
        assertThat(PhaseCell.of(inPhase(Phase.TESTING, Health.AT_RISK, CaseState.RUNNING)))
                .extracting(PhaseCell::state)
                .containsExactly("done", "done", "done", "done", "here-at-risk", "open", "open", "open");
    }

    @Test
    void every_state_has_a_sign_of_its_own_beside_its_colour() {
        List<String> signs = List.of(
                here(Health.ON_TRACK, CaseState.RUNNING),
                here(Health.AT_RISK, CaseState.RUNNING),
                here(Health.OFF_TRACK, CaseState.RUNNING),
                here(Health.ON_TRACK, CaseState.CANCELLED),
                here(Health.ON_TRACK, CaseState.COMPLETED));

        assertThat(signs).doesNotHaveDuplicates();
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_made_harmless() {
        assertThat(PortfolioCsv.cell("=HYPERLINK(\"http://x\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
        assertThat(PortfolioCsv.cell("-12.50")).isEqualTo("-12.50");
        assertThat(PortfolioCsv.cell("Shenzhen, HQ")).isEqualTo("\"Shenzhen, HQ\"");
    }

    @Test
    void a_line_of_the_file_has_a_cell_for_each_column() {
        String line = PortfolioCsv.line(inPhase(Phase.EXIT, Health.OFF_TRACK, CaseState.RUNNING));

        assertThat(line.split(",", -1)).hasSameSizeAs(PortfolioCsv.HEADER.split(",", -1));
        assertThat(line)
                .startsWith("SW-2026-00001,Lan Shan Trading,HQ Shenzhen,")
                .contains(",6000.00,CNY,");
    }

    private static String here(Health health, CaseState state) {
        return PhaseCell.of(inPhase(Phase.SIGNING, health, state)).get(1).sign();
    }

    private static CaseRecord inPhase(@Nullable Phase phase, Health health, CaseState state) {
        return new CaseRecord(
                UUID.randomUUID(),
                0,
                "SW-2026-00001",
                "provider-switch",
                state,
                phase,
                health,
                null,
                null,
                new Named(UUID.randomUUID(), "Lan Shan Trading"),
                new Named(UUID.randomUUID(), "HQ Shenzhen"),
                null,
                null,
                null,
                null,
                "anna",
                null,
                null,
                Money.parse("CNY 6000.00"),
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null,
                null,
                null);
    }
}
