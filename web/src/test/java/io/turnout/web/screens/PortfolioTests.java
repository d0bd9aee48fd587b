package io.turnout.web.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseState;
import io.turnout.cases.Health;
import io.turnout.cases.Named;
import io.turnout.cases.Phase;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
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

    @Test
    void the_address_keeps_the_whole_view_but_the_place_in_the_list() {
        PortfolioView view =
                new PortfolioView(null, "testing", null, "anna", null, "a&b=ü", "nextDeadline", null, null, null, "x");

        assertThat(view.as("board"))
                .isEqualTo("/portfolio?phase=testing&manager=anna&q=a%26b%3D%C3%BC&sort=nextDeadline&show=board");
        assertThat(view.query()).isEqualTo("phase=testing&manager=anna&q=a%26b%3D%C3%BC&sort=nextDeadline");
        assertThat(view.next("y")).endsWith("&cursor=y");
        assertThat(view.csv()).startsWith("/portfolio.csv?phase=testing");
    }

    @Test
    void an_address_finds_again_what_was_typed() {
        String typed = "C++ {lab} 50% & #1?";
        PortfolioView view = new PortfolioView(null, null, null, null, null, typed, null, null, null, null, null);

        String address = view.next("y");

        assertThat(address).doesNotContain("{", "+", "#", " ");
        assertThat(URLDecoder.decode(URI.create(address).getRawQuery(), StandardCharsets.UTF_8))
                .isEqualTo("q=" + typed + "&cursor=y");
    }

    @Test
    void the_rows_of_an_inbox_come_again_from_the_page_that_is_shown() {
        InboxView view = new InboxView("overdue", "size", "lab", "x");

        assertThat(view.rows()).isEqualTo("/inbox/rows?list=overdue&sort=due&q=lab&cursor=x");
        assertThat(view.of("mine")).isEqualTo("/inbox?list=mine&sort=due&q=lab");
        assertThat(view.query()).isEqualTo("list=overdue&sort=due&q=lab");
    }

    @Test
    void a_view_of_nothing_known_is_the_plain_table() {
        PortfolioView view =
                new PortfolioView(null, null, null, null, null, null, null, "globe", "weather", null, null);

        assertThat(view.shownAs()).isEqualTo("table");
        assertThat(view.shownGroup()).isNull();
        assertThat(view.query()).isEqualTo("show=globe&group=weather");
    }

    @Test
    void a_board_has_a_column_for_every_phase_in_order() {
        List<CaseGroup> columns = CaseGroup.of(
                List.of(
                        CaseRow.of(inPhase(Phase.TESTING, Health.ON_TRACK, CaseState.RUNNING)),
                        CaseRow.of(inPhase(null, Health.ON_TRACK, CaseState.ACCEPTED))),
                "phase");

        assertThat(columns)
                .extracting(CaseGroup::code)
                .startsWith("evaluation", "signing")
                .endsWith("review", "");
        assertThat(columns)
                .filteredOn(column -> !column.rows().isEmpty())
                .extracting(CaseGroup::code)
                .containsExactly("testing", "");
    }

    @Test
    void a_bar_goes_from_the_start_to_the_target_over_months_of_one_width() {
        CaseRow row = CaseRow.of(inPhase(Phase.TESTING, Health.AT_RISK, CaseState.RUNNING));

        PortfolioTimeline chart =
                PortfolioTimeline.of(List.of(row), Instant.parse("1970-04-16T00:00:00Z"), ZoneOffset.UTC);

        assertThat(chart.months())
                .extracting(YearMonth::toString)
                .containsExactly("1970-01", "1970-02", "1970-03", "1970-04");
        assertThat(chart.today()).isEqualByComparingTo("875");
        assertThat(chart.bars()).singleElement().satisfies(bar -> {
            assertThat(bar.start()).isEqualByComparingTo("0");
            assertThat(bar.length()).as("no target: until today").isEqualByComparingTo("883.3");
            assertThat(bar.look()).isEqualTo("is-warn");
        });
    }

    @Test
    void a_chart_of_decades_shows_what_is_to_come() {
        CaseRow old = CaseRow.of(inPhase(Phase.TESTING, Health.ON_TRACK, CaseState.RUNNING));

        PortfolioTimeline chart =
                PortfolioTimeline.of(List.of(old), Instant.parse("2026-11-22T00:00:00Z"), ZoneOffset.UTC);

        assertThat(chart.months()).hasSizeLessThanOrEqualTo(36).contains(YearMonth.of(2026, 11));
        assertThat(chart.bars())
                .singleElement()
                .satisfies(bar -> assertThat(bar.start()).isEqualByComparingTo("0"));
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
