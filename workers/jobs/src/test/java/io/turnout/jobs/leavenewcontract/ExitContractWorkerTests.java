package io.turnout.jobs.leavenewcontract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.leavenewcontract.LeaveNewContractProcess;
import io.turnout.sourcing.ContractExits;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExitContractWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final ContractExits exits = mock(ContractExits.class);
    private final ExitContractWorker worker = new ExitContractWorker(ledger, exits);

    @Test
    void leavesTheContractOnceAndIsContentWithoutOne() {
        when(exits.leave(eq(caseId), anyString(), anyString())).thenReturn(Optional.empty());

        assertThat(work()).isEmpty();
        work();

        verify(exits, times(1)).leave(eq(caseId), eq("The trial of the new line did not pass."), anyString());
    }

    private Map<String, Object> work() {
        return worker.exitContract(JobsForTests.job(LeaveNewContractProcess.ID, "Task_ExitContract", caseId, Map.of()));
    }
}
