package io.turnout.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.cases.Cases;
import io.turnout.cases.Health;
import io.turnout.cases.Phase;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SourcingTest
class JeopardyTests {

    @Autowired
    Fixtures fixtures;

    @Autowired
    Jeopardy jeopardy;

    @Autowired
    Cases cases;

    @Autowired
    Contracts contracts;

    @Autowired
    Notices notices;

    @Autowired
    NoticeRepository noticeRows;

    @Autowired
    MovableClock clock;

    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void openACase() {
        fixtures.importAll();
        caseId = fixtures.open().id();
        cases.start(caseId);
    }

    @AfterEach
    void resetTheClock() {
        noticeRows.deleteAll();
        clock.set(SourcingTestApplication.NOW);
    }

    @Test
    void monthsAheadACaseIsOnTrackAndSaysWhatWaitingWouldCost() {
        Jeopardy.Judgement judgement = jeopardy.judge(caseId);
        assertThat(judgement.assessment().health()).isEqualTo(Health.ON_TRACK);
        assertThat(judgement.assessment().reason())
                .isEqualTo("The notice for ALT-0001 can wait until 2027-02-19; missing it costs CNY 6000.00.");
        assertThat(judgement.assessment().moneyAtRisk()).isEqualTo(Money.parse("CNY 6000.00"));
        assertThat(judgement.decideNow()).isFalse();
    }

    @Test
    void twoWeeksAheadWithoutATestAManagerHasToDecide() {
        clock.set(Instant.parse("2027-02-06T08:00:00Z"));
        Jeopardy.Judgement judgement = jeopardy.judge(caseId);
        assertThat(judgement.assessment().health()).isEqualTo(Health.AT_RISK);
        assertThat(judgement.decideNow()).isTrue();
        assertThat(judgement.sendBy()).isEqualTo("2027-02-19");
    }

    @Test
    void afterAPassedTestNobodyHasToDecideEarly() {
        clock.set(Instant.parse("2027-02-06T08:00:00Z"));
        cases.enterPhase(caseId, Phase.EXIT);
        assertThat(jeopardy.judge(caseId).decideNow()).isFalse();
    }

    @Test
    void pastTheSafeDayTheCaseIsOffTrackUntilTheLastDayOfReceipt() {
        clock.set(Instant.parse("2027-02-22T08:00:00Z"));
        Jeopardy.Judgement judgement = jeopardy.judge(caseId);
        assertThat(judgement.assessment().health()).isEqualTo(Health.OFF_TRACK);
        assertThat(judgement.assessment().reason())
                .contains("arrives by 2027-02-28")
                .contains("CNY 6000.00");
    }

    @Test
    void withTheNoticeOutTheDateToMoveByIsWhatCounts() {
        UUID contractId = contracts
                .ofCircuit(fixtures.circuit("Altnet Telecom", "ALT-0001").id())
                .orElseThrow()
                .id();
        NoticeRecord notice = notices.planEarly(caseId, contractId, "the market is dry");
        notices.handIn(notice.id(), "receipt 17");
        assertThat(jeopardy.judge(caseId).assessment().health()).isEqualTo(Health.ON_TRACK);
        clock.set(Instant.parse("2027-03-25T08:00:00Z"));
        assertThat(jeopardy.judge(caseId).assessment().health()).isEqualTo(Health.AT_RISK);
    }
}
