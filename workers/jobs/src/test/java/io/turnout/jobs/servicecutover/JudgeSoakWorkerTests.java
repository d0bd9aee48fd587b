package io.turnout.jobs.servicecutover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cutover.StepKind;
import io.turnout.engine.BadData;
import io.turnout.snmp.Judgement;
import io.turnout.snmp.LineTestSpec;
import io.turnout.snmp.LineTests;
import io.turnout.snmp.Measures;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JudgeSoakWorkerTests {

    private static final String ELEMENT = "Task_JudgeSoak";

    private final CutoverForTests cutover = new CutoverForTests();
    private final JudgeSoakWorker worker = new JudgeSoakWorker(cutover.ledger, cutover.tests, cutover.plans);

    @Test
    void aGoodSoakLetsTheCutOverBeCommitted() {
        judged(Judgement.Verdict.PASS, 100, 100);
        assertThat(worker.judgeSoak(cutover.job(ELEMENT, 3))).isEqualTo(Map.of("soakGood", true));
        verify(cutover.plans).stepDone(cutover.planId, StepKind.SOAK, "100 of 100 requests answered");
    }

    @Test
    void aBadSoakLeadsToTheWayBack() {
        judged(Judgement.Verdict.FAIL, 100, 90);
        assertThat(worker.judgeSoak(cutover.job(ELEMENT, 3))).isEqualTo(Map.of("soakGood", false));
        verify(cutover.plans).stepFailed(cutover.planId, StepKind.SOAK, "90 of 100 requests answered");
    }

    @Test
    void withoutMeasurementNothingIsJudged() {
        when(cutover.tests.latestOfCase(cutover.caseId, LineTestSpec.Purpose.SOAK))
                .thenReturn(Optional.empty());
        assertThatThrownBy(() -> worker.judgeSoak(cutover.job(ELEMENT, 3))).isInstanceOf(BadData.class);
    }

    private void judged(Judgement.Verdict verdict, long asked, long answered) {
        UUID testId = UUID.randomUUID();
        LineTests.Record soak = mock(LineTests.Record.class);
        when(soak.id()).thenReturn(testId);
        when(cutover.tests.latestOfCase(cutover.caseId, LineTestSpec.Purpose.SOAK))
                .thenReturn(Optional.of(soak));
        Measures measures = mock(Measures.class);
        when(measures.asked()).thenReturn(asked);
        when(measures.answered()).thenReturn(answered);
        Judgement judgement = mock(Judgement.class);
        when(judgement.verdict()).thenReturn(verdict);
        when(judgement.newLine()).thenReturn(measures);
        when(cutover.tests.judge(testId)).thenReturn(judgement);
    }
}
