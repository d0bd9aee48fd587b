package io.turnout.jobs.providerswitch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
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

class CloseCancelledCaseWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final Cases cases = mock(Cases.class);
    private final LeftBehind leftBehind = mock(LeftBehind.class);
    private final CloseCancelledCaseWorker worker =
            new CloseCancelledCaseWorker(new EffectLedgerForTests(), cases, leftBehind);

    @Test
    void endsTheCaseOnceAsTheProcessSays() {
        when(cases.cancel(caseId, "the customer stays")).thenReturn(CasesForTests.a(caseId, CaseState.CANCELLED));
        var job = JobsForTests.job(
                ProviderSwitchProcess.ID,
                "Task_CloseCancelledCase",
                caseId,
                Map.of("cancelReason", "the customer stays"));

        worker.closeCancelledCase(job);
        worker.closeCancelledCase(job);

        verify(cases, times(1)).cancel(caseId, "the customer stays");
        verify(leftBehind, times(1)).tell(any(), eq("the customer stays"));
    }

    @Test
    void asksForTheVariableThatIsMissing() {
        var job = JobsForTests.job(ProviderSwitchProcess.ID, "Task_CloseCancelledCase", caseId, Map.of());

        assertThatThrownBy(() -> worker.closeCancelledCase(job))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("cancelReason");
    }
}
