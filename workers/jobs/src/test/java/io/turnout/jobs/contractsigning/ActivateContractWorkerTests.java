package io.turnout.jobs.contractsigning;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.contractsigning.ContractSigningProcess;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ActivateContractWorkerTests {

    private static final UUID CONTRACT = UUID.randomUUID();

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final Contracts contracts = mock(Contracts.class);
    private final ActivateContractWorker worker = new ActivateContractWorker(ledger, contracts);

    @Test
    void activatesTheContractOnce() {
        ContractRecord contract = mock(ContractRecord.class);
        when(contract.status()).thenReturn("active");
        when(contracts.activate(CONTRACT)).thenReturn(contract);

        work();
        work();

        verify(contracts, times(1)).activate(CONTRACT);
    }

    private Map<String, Object> work() {
        return worker.activateContract(JobsForTests.job(
                ContractSigningProcess.ID, "Task_ActivateContract", caseId, Map.of("contractId", CONTRACT.toString())));
    }
}
