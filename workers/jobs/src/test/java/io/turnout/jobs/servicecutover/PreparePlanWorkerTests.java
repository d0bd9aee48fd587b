package io.turnout.jobs.servicecutover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.CutoverOrder;
import io.turnout.cutover.CutoverPlans;
import io.turnout.cutover.PlanState;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.Jobs;
import io.turnout.jobs.JobsForTests;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PreparePlanWorkerTests {

    private final CutoverPlans plans = mock(CutoverPlans.class);
    private final CutoverOrders orders = mock(CutoverOrders.class);
    private final PreparePlanWorker worker = new PreparePlanWorker(new EffectLedgerForTests(), plans, orders);

    @Test
    void theProcessLearnsWhenItWaitsForWhatAndARepeatGivesTheSamePlan() {
        ActivatedJob job = JobsForTests.job("service-cutover", "Task_PreparePlan", PlansForTests.CASE, Map.of());
        UUID any = UUID.randomUUID();
        CutoverOrder order = new CutoverOrder(PlansForTests.CASE, 1, any, any, any, any, Instant.EPOCH);
        when(orders.of(Jobs.of(job))).thenReturn(order);
        when(plans.prepare(order)).thenReturn(PlansForTests.plan(PlanState.PREPARED));
        Map<String, Object> first = worker.preparePlan(job);

        assertThat(first)
                .isEqualTo(Map.of(
                        "cutoverId",
                        PlansForTests.CUTOVER.toString(),
                        "announceAt",
                        "2027-02-05T16:00:00Z",
                        "windowStart",
                        "2027-02-05T17:00:00Z",
                        "freezeActive",
                        false));
        assertThat(worker.preparePlan(job)).isEqualTo(first);
        verify(plans, times(1)).prepare(order);
    }
}
