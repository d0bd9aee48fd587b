package io.turnout.jobs.providerswitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.CaseState;
import io.turnout.cases.Cases;
import io.turnout.engine.CaseClaims;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.CasesForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RegisterCaseWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final CaseClaims claims = mock(CaseClaims.class);
    private final Cases cases = mock(Cases.class);
    private final RegisterCaseWorker worker = new RegisterCaseWorker(claims, new EffectLedgerForTests(), cases);
    private final ActivatedJob job = JobsForTests.job(ProviderSwitchProcess.ID, "Task_RegisterCase", caseId, Map.of());

    @Test
    void startsTheCaseOnceHoweverOftenTheJobComes() {
        when(cases.get(caseId)).thenReturn(CasesForTests.a(caseId, CaseState.ACCEPTED));
        when(cases.start(caseId)).thenReturn(CasesForTests.a(caseId, CaseState.RUNNING));
        when(claims.claim(caseId, job.getProcessInstanceKey())).thenReturn(true);

        assertThat(worker.registerCase(job)).isEqualTo(Map.of("claimed", true));
        assertThat(worker.registerCase(job)).isEqualTo(Map.of("claimed", true));
        verify(cases, times(1)).start(caseId);
    }

    @Test
    void tellsADuplicateToEnd() {
        when(cases.get(caseId)).thenReturn(CasesForTests.a(caseId, CaseState.RUNNING));

        assertThat(worker.registerCase(job)).isEqualTo(Map.of("claimed", false));
        verify(cases, never()).start(any());
    }

    @Test
    void tellsAnInstanceToEndWhoseCaseWasCancelledBeforeItBegan() {
        when(cases.get(caseId)).thenReturn(CasesForTests.a(caseId, CaseState.CANCELLED));
        when(claims.claim(caseId, job.getProcessInstanceKey())).thenReturn(true);

        assertThat(worker.registerCase(job)).isEqualTo(Map.of("claimed", false));
    }
}
