package io.turnout.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import io.turnout.sourcing.exit.ExitConditions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SourcingTest
class NoticesTests {

    private static final LocalDate TERM_END = LocalDate.parse("2027-03-31");

    @Autowired
    Fixtures fixtures;

    @Autowired
    Contracts contracts;

    @Autowired
    Notices notices;

    @Autowired
    Terminations terminations;

    @Autowired
    ExitPlans exitPlans;

    @Autowired
    Calendars calendars;

    @Autowired
    NoticeRepository noticeRows;

    @Autowired
    TerminationRepository terminationRows;

    private UUID contractId = new UUID(0, 0);
    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void importFiles() {
        fixtures.importAll();
        caseId = fixtures.open().id();
        contractId = contracts
                .ofCircuit(fixtures.circuit("Altnet Telecom", "ALT-0001").id())
                .orElseThrow()
                .id();
    }

    @AfterEach
    void forgetNotices() {
        terminationRows.deleteAll();
        noticeRows.deleteAll();
    }

    @Test
    void theDeadlinesOfAlt0001() {
        NoticeDeadlines deadlines = notices.deadlines(contractId);
        assertThat(deadlines.dates().latestReceipt()).isEqualTo("2027-02-28");
        assertThat(deadlines.dates().plannedReceipt()).isEqualTo("2027-02-26");
        assertThat(deadlines.dates().sendBy()).isEqualTo("2027-02-19");
        assertThat(deadlines.latestReceiptAt()).isEqualTo(Instant.parse("2027-02-28T16:00:00Z"));
        assertThat(deadlines.moneyAtRisk()).isEqualTo(Money.parse("CNY 6000.00"));
    }

    @Test
    void aDecreedHolidayMovesTheDates() {
        calendars.decree("CN", LocalDate.parse("2027-02-26"), false, "decreed");
        try {
            assertThat(notices.deadlines(contractId).dates().plannedReceipt()).isEqualTo("2027-02-25");
        } finally {
            calendars.revoke("CN", LocalDate.parse("2027-02-26"));
        }
    }

    @Test
    void whoeverAsksAgainGetsTheFirstNotice() {
        NoticeRecord first = notices.plan(caseId, contractId, TERM_END, LocalDate.parse("2027-02-10"));
        NoticeRecord second = notices.plan(fixtures.open().id(), contractId, TERM_END, LocalDate.parse("2027-02-15"));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.sendOn()).isEqualTo("2027-02-10");
        assertThat(notices.sendAt(first)).isEqualTo(Instant.parse("2027-02-10T01:00:00Z"));
    }

    @Test
    void aNoticeIsSentOnlyAfterItsApproval() {
        NoticeRecord planned = notices.plan(caseId, contractId, TERM_END, LocalDate.parse("2027-02-10"));
        assertThatThrownBy(() -> notices.send(planned.id(), "e"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("needs it to be approved");
    }

    @Test
    void confirmedTermsAreComparedWithTheNotice() {
        NoticeRecord notice = notices.plan(caseId, contractId, TERM_END, LocalDate.parse("2027-02-10"));
        notices.approve(notice.id());
        notices.handIn(notice.id(), "receipt 17");
        assertThatThrownBy(() -> terminations.confirm(caseId, null, Money.parse("EUR 500.00"), "R-1"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("CNY");
        TerminationRecord late =
                terminations.confirm(caseId, LocalDate.parse("2027-04-30"), Money.parse("CNY 500.00"), "R-1");
        assertThat(late.effectiveDateDiffers()).isTrue();
        assertThat(late.feeDiffers()).isTrue();
        TerminationRecord settled =
                terminations.accept(notice.id(), LocalDate.parse("2027-04-30"), Money.parse("CNY 0.00"));
        assertThat(settled.effectiveDateDiffers() || settled.feeDiffers()).isFalse();
        assertThat(terminations.effectiveAt(settled)).isEqualTo(Instant.parse("2027-04-30T16:00:00Z"));
    }

    @Test
    void thePlannersBestThreeAreKeptAndOneIsChosen() {
        ExitPlansRecord plans = exitPlans.plan(
                caseId,
                contractId,
                new ExitConditions(
                        LocalDate.parse("2027-02-01"),
                        LocalDate.parse("2027-03-10"),
                        LocalDate.parse("2027-02-01"),
                        null,
                        null,
                        List.of(LocalDate.parse("2027-03-20")),
                        1));
        assertThat(plans.plans()).hasSize(3);
        ExitPlanRecord best = plans.plans().getFirst();
        assertThat(best.overlap()).isEqualTo(Money.parse("CNY 709.68"));
        exitPlans.choose(caseId, plans.plans().getLast().id(), "changed my mind later");
        exitPlans.choose(caseId, best.id(), null);
        assertThat(exitPlans.chosen(caseId))
                .hasValueSatisfying(chosen -> assertThat(chosen.id()).isEqualTo(best.id()));
    }

    @Test
    void aLetterCanBePreviewedInEveryLanguage() {
        NoticeRecord notice = notices.plan(caseId, contractId, TERM_END, LocalDate.parse("2027-02-10"));
        for (String language : List.of("en", "pl", "ru", "fa", "es", "zh")) {
            assertThat(notices.preview(notice.id(), language)).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
    }
}
