package io.turnout.jobs.providerswitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.turnout.cutover.CutoverPlanRecord;
import io.turnout.cutover.CutoverPlans;
import io.turnout.engine.TaskSubmission;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.kernel.Actor;
import io.turnout.kernel.Conflict;
import io.turnout.snmp.DeviceFault;
import io.turnout.snmp.ManagedDevice;
import io.turnout.snmp.Routing;
import io.turnout.snmp.RoutingChange;
import io.turnout.snmp.RoutingState;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecideAfterRollbackCompletionTests {

    private static final RoutingState ON_THE_OLD_LINE = new RoutingState(true, true, true, true);
    private static final RoutingState ON_THE_NEW_LINE = new RoutingState(false, false, true, true);

    private final UUID caseId = UUID.randomUUID();
    private final CutoverPlans plans = mock(CutoverPlans.class);
    private final SwitchedDevices devices = mock(SwitchedDevices.class);
    private final Routing routing = mock(Routing.class);
    private final DecideAfterRollbackCompletion completion = new DecideAfterRollbackCompletion(plans, devices, routing);
    private final ManagedDevice device =
            ManagedDevice.v3(UUID.randomUUID(), "rtr-sz-01", "127.0.10.1:1161", "turnout", true);
    private final RoutingChange change = new RoutingChange("cutover/1", device, "wan0", "wan1");

    @BeforeEach
    void aRolledBackPlan() {
        CutoverPlanRecord plan = mock(CutoverPlanRecord.class);
        when(plans.current(caseId)).thenReturn(Optional.of(plan));
        when(devices.change(plan)).thenReturn(change);
    }

    @Test
    void theNewLineIsNotGivenUpWhileItCarriesTheTraffic() {
        when(routing.state(change)).thenReturn(ON_THE_NEW_LINE);
        assertThatThrownBy(() -> decide("abandon"))
                .isInstanceOf(Conflict.class)
                .hasMessageStartingWith("Interface wan0 of device rtr-sz-01 is down");
    }

    @Test
    void theNewLineIsGivenUpOnceTheOldOneCarriesTheTraffic() {
        when(routing.state(change)).thenReturn(ON_THE_OLD_LINE);
        assertThat(decide("abandon")).isEqualTo(Map.of("rollbackDecision", "abandon"));
    }

    @Test
    void aDeviceThatIsGoneForGoodHoldsNobodyUp() {
        when(routing.state(change)).thenThrow(mock(DeviceFault.Silent.class));
        assertThat(decide("abandon")).isEqualTo(Map.of("rollbackDecision", "abandon"));
    }

    @Test
    void anotherWindowNeedsNoLookAtTheDevice() {
        assertThat(decide("another-window")).isEqualTo(Map.of("rollbackDecision", "another-window"));
        verifyNoInteractions(routing);
    }

    private Map<String, Object> decide(String decision) {
        return completion.complete(new TaskSubmission(
                caseId,
                "7",
                "provider-switch",
                "Task_DecideAfterRollback",
                1,
                Actor.person("anna"),
                Map.of("rollbackDecision", decision, "reason", "It is over")));
    }
}
