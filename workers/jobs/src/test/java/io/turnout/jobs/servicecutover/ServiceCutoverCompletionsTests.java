package io.turnout.jobs.servicecutover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cutover.CutoverPlans;
import io.turnout.cutover.PlanState;
import io.turnout.cutover.SignatureRole;
import io.turnout.cutover.StepKind;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.Actor;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceCutoverCompletionsTests {

    private static final Actor ANNA = Actor.person("anna");

    private final CutoverPlans plans = mock(CutoverPlans.class);

    @BeforeEach
    void aPlan() {
        when(plans.current(PlansForTests.CASE)).thenReturn(Optional.of(PlansForTests.plan(PlanState.PREPARED)));
    }

    @Test
    void anApprovalNamesWhoGaveItAndWhy() {
        assertThat(new ApproveCutoverPlanCompletion(plans)
                        .complete(entered(Map.of("cutoverPlanApproved", true, "reason", "fits"))))
                .isEqualTo(Map.of("cutoverPlanApproved", true));
        verify(plans).decide(PlansForTests.CUTOVER, true, ANNA, "fits");
    }

    @Test
    void anEmptyBoxIsANoGo() {
        assertThat(new SignGoNetworkCompletion(plans).complete(entered(Map.of())))
                .isEqualTo(Map.of("goNetwork", false));
        assertThat(new SignGoManagerCompletion(plans).complete(entered(Map.of("goManager", true))))
                .isEqualTo(Map.of("goManager", true));
        verify(plans).sign(PlansForTests.CUTOVER, SignatureRole.NETWORK, 3, ANNA, false, null);
        verify(plans).sign(PlansForTests.CUTOVER, SignatureRole.MANAGER, 3, ANNA, true, null);
    }

    @Test
    void givingUpBeforeTheSwitchClosesThePlanAndRetryingDoesNot() {
        DecideAfterFailedPreCheckCompletion completion = new DecideAfterFailedPreCheckCompletion(plans);
        completion.complete(entered(Map.of("preCheckDecision", "retry", "reason", "line is back")));
        verify(plans, never()).rollBack(PlansForTests.CUTOVER, "line is back");

        completion.complete(entered(Map.of("preCheckDecision", "give-up", "reason", "line is dead")));
        verify(plans).rollBack(PlansForTests.CUTOVER, "line is dead");
    }

    @Test
    void whoTakesOverSaysWhichLineCarriesTheTraffic() {
        new TakeOverCompletion(plans).complete(entered(Map.of("carryingLine", "old", "actions", "Moved by hand.")));

        verify(plans)
                .stepUndone(
                        PlansForTests.CUTOVER,
                        StepKind.SWITCH_ROUTING,
                        "Taken over by anna: the old line carries the traffic. Moved by hand.");
    }

    private static TaskSubmission entered(Map<String, Object> values) {
        return new TaskSubmission(PlansForTests.CASE, "7", "service-cutover", "Task_X", 3, ANNA, values);
    }
}
