package io.turnout.jobs.providerswitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.sourcing.ExitPlans;
import io.turnout.sourcing.ExitPlansRecord;
import io.turnout.sourcing.exit.ExitConditions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlanExitWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final ExitPlans plans = mock(ExitPlans.class);
    private final ExitSituation situation = mock(ExitSituation.class);
    private final PlanExitWorker worker = new PlanExitWorker(ledger, plans, situation);

    @Test
    void plansOnce() {
        UUID contractId = UUID.randomUUID();
        ExitConditions conditions =
                new ExitConditions(LocalDate.EPOCH, LocalDate.EPOCH, LocalDate.EPOCH, null, null, List.of(), 1);
        when(situation.oldContract(caseId)).thenReturn(contractId);
        when(situation.of(any())).thenReturn(conditions);
        when(plans.plan(caseId, contractId, conditions))
                .thenReturn(new ExitPlansRecord(caseId, contractId, Instant.EPOCH, null, List.of()));

        assertThat(work()).isEmpty();
        work();

        verify(plans, times(1)).plan(caseId, contractId, conditions);
    }

    private Map<String, Object> work() {
        return worker.planExit(JobsForTests.job(ProviderSwitchProcess.ID, "Task_PlanExit", caseId, Map.of()));
    }
}
