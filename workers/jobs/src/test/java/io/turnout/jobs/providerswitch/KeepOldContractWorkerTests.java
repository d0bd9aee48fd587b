package io.turnout.jobs.providerswitch;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.sourcing.Notices;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeepOldContractWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final Notices notices = mock(Notices.class);
    private final KeepOldContractWorker worker = new KeepOldContractWorker(new EffectLedgerForTests(), notices);

    @Test
    void takesTheNoticeBackOnceForTheReasonOfTheDecision() {
        when(notices.withdraw(eq(caseId), eq("lost twice"), anyString())).thenReturn(Optional.empty());

        work(Map.of("outcomeReason", "lost twice"));
        work(Map.of("outcomeReason", "lost twice"));

        verify(notices, times(1)).withdraw(eq(caseId), eq("lost twice"), anyString());
    }

    @Test
    void asksForTheReasonThatIsMissing() {
        assertThatThrownBy(() -> work(Map.of())).isInstanceOf(BadData.class).hasMessageContaining("outcomeReason");
    }

    private void work(Map<String, Object> variables) {
        worker.keepOldContract(JobsForTests.job(ProviderSwitchProcess.ID, "Task_KeepOldContract", caseId, variables));
    }
}
