package io.turnout.jobs.providerswitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.CaseState;
import io.turnout.cases.Cases;
import io.turnout.cases.Phase;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.engine.StaleEpoch;
import io.turnout.jobs.CasesForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnterPhaseWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final Cases cases = mock(Cases.class);
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final EnterPhaseWorker worker = new EnterPhaseWorker(ledger, cases);

    @Test
    void movesTheCaseToThePhaseOfTheCallOnce() {
        when(cases.enterPhase(caseId, Phase.TESTING)).thenReturn(CasesForTests.a(caseId, CaseState.RUNNING));

        worker.enterPhase(job(ProviderSwitchProcess.CALL_PARALLEL_TEST));
        worker.enterPhase(job(ProviderSwitchProcess.CALL_PARALLEL_TEST));

        verify(cases, times(1)).enterPhase(caseId, Phase.TESTING);
    }

    @Test
    void knowsAPhaseForEveryCallButThoseThatUndo() {
        assertThat(ProviderSwitchProcess.CALLS.stream()
                        .filter(call -> !call.contains("NewContract"))
                        .toList())
                .allMatch(EnterPhaseWorker.PHASES::containsKey);
        assertThat(EnterPhaseWorker.PHASES.values()).contains(Phase.values());
    }

    @Test
    void saysWhatToMendForACallWithoutAPhase() {
        assertThatThrownBy(() -> worker.enterPhase(job("Call_Something")))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("Call_Something");
    }

    @Test
    void comesTooLateOnceTheCaseWasCancelled() {
        ledger.raiseEpoch();

        assertThatThrownBy(() -> worker.enterPhase(job(ProviderSwitchProcess.CALL_LINE_ORDER)))
                .isInstanceOf(StaleEpoch.class);
    }

    private ActivatedJob job(String call) {
        return JobsForTests.job(ProviderSwitchProcess.ID, call, caseId, Map.of());
    }
}
