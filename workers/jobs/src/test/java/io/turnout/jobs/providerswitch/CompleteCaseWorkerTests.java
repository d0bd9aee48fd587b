package io.turnout.jobs.providerswitch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cases.CaseState;
import io.turnout.cases.Cases;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.CasesForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompleteCaseWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final Cases cases = mock(Cases.class);
    private final LeftBehind leftBehind = mock(LeftBehind.class);
    private final CompleteCaseWorker worker = new CompleteCaseWorker(new EffectLedgerForTests(), cases, leftBehind);

    @Test
    void endsTheCaseOnceAsTheProcessSays() {
        when(cases.complete(caseId, "switched", null)).thenReturn(CasesForTests.a(caseId, CaseState.COMPLETED));
        var job = JobsForTests.job(
                ProviderSwitchProcess.ID, "Task_CompleteCase", caseId, Map.of("caseOutcome", "switched"));

        worker.completeCase(job);
        worker.completeCase(job);

        verify(cases, times(1)).complete(caseId, "switched", null);
        verify(leftBehind, never()).tell(any(), any());
    }

    @Test
    void anAbandonedCaseKeepsTheReasonAndTellsWhatStays() {
        when(cases.complete(caseId, "abandoned", "two lines failed"))
                .thenReturn(CasesForTests.a(caseId, CaseState.COMPLETED));

        worker.completeCase(JobsForTests.job(
                ProviderSwitchProcess.ID,
                "Task_CompleteCase",
                caseId,
                Map.of("caseOutcome", "abandoned", "outcomeReason", "two lines failed")));

        verify(leftBehind).tell(any(), eq("two lines failed"));
        verify(cases).complete(caseId, "abandoned", "two lines failed");
    }

    @Test
    void asksForTheVariableThatIsMissing() {
        var job = JobsForTests.job(ProviderSwitchProcess.ID, "Task_CompleteCase", caseId, Map.of());

        assertThatThrownBy(() -> worker.completeCase(job))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("caseOutcome");
    }
}
