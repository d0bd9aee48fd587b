package io.turnout.jobs.providerswitch;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cases.Cases;
import io.turnout.cases.Health;
import io.turnout.cases.HealthAssessment;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.engine.Messages;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.sourcing.Jeopardy;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssessJeopardyWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final Jeopardy jeopardy = mock(Jeopardy.class);
    private final Cases cases = mock(Cases.class);
    private final Messages messages = mock(Messages.class);
    private final AssessJeopardyWorker worker = new AssessJeopardyWorker(ledger, jeopardy, cases, messages);

    @Test
    void judgesEveryTimeButAsksTheManagerOncePerDate() {
        HealthAssessment assessment = new HealthAssessment(Health.AT_RISK, "No test has passed.", null, null);
        when(jeopardy.judge(caseId))
                .thenReturn(new Jeopardy.Judgement(assessment, true, LocalDate.parse("2027-02-19")));

        work();
        work();

        verify(cases, times(2)).assess(caseId, assessment);
        verify(messages, times(1)).publish(eq("notice-date-near"), eq(caseId), anyString(), any(), any());
    }

    @Test
    void asksNobodyWhileThereIsTime() {
        HealthAssessment assessment = new HealthAssessment(Health.ON_TRACK, "There is time.", null, null);
        when(jeopardy.judge(caseId)).thenReturn(new Jeopardy.Judgement(assessment, false, null));

        work();

        verify(messages, never()).publish(anyString(), any(), anyString(), any(), any());
    }

    private Map<String, Object> work() {
        return worker.assessJeopardy(
                JobsForTests.job(ProviderSwitchProcess.ID, "Task_AssessJeopardy", caseId, Map.of()));
    }
}
