package io.turnout.jobs.servicecutover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.CutoverPlans;
import io.turnout.cutover.PlanState;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import org.junit.jupiter.api.Test;

class CommitCutoverWorkerTests {

    private final CutoverPlans plans = mock(CutoverPlans.class);
    private final CommitCutoverWorker worker = new CommitCutoverWorker(new EffectLedgerForTests(), plans);

    @Test
    void theCutoverIsCommittedOnce() {
        when(plans.commit(PlansForTests.CUTOVER)).thenReturn(PlansForTests.plan(PlanState.COMMITTED));
        ActivatedJob job = JobsForTests.job(
                "service-cutover", "Task_CommitCutover", PlansForTests.CASE, PlansForTests.variables());

        assertThat(worker.commitCutover(job)).isEmpty();
        worker.commitCutover(job);
        verify(plans, times(1)).commit(PlansForTests.CUTOVER);
    }
}
