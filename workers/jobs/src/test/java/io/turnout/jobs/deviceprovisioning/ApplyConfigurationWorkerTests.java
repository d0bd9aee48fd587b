package io.turnout.jobs.deviceprovisioning;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cases.Timeline;
import io.turnout.engine.TransientFault;
import io.turnout.jobs.Jobs;
import io.turnout.snmp.Check;
import io.turnout.snmp.DeviceConfiguration.State;
import io.turnout.snmp.DeviceFault;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApplyConfigurationWorkerTests {

    private static final String ELEMENT = "Task_ApplyConfiguration";

    private final ProvisioningForTests provisioning = new ProvisioningForTests();
    private final Timeline timeline = mock(Timeline.class);
    private final ApplyConfigurationWorker worker =
            new ApplyConfigurationWorker(provisioning.ledger, provisioning.templates, provisioning.devices, timeline);

    @Test
    void appliesOnce() {
        when(provisioning.templates.apply(provisioning.configurationId, provisioning.device))
                .thenReturn(provisioning.configuration(State.APPLIED, ProvisioningForTests.OPEN));
        worker.applyConfiguration(provisioning.job(ELEMENT));
        worker.applyConfiguration(provisioning.job(ELEMENT));
        verify(provisioning.templates, times(1)).apply(provisioning.configurationId, provisioning.device);
    }

    @Test
    void whatWasAppliedBeforeAnInterruptionIsNotWrittenAgain() {
        provisioning.ledger.leaveIntent(Jobs.of(provisioning.job(ELEMENT)));
        when(provisioning.templates.verify(provisioning.configurationId, provisioning.device))
                .thenReturn(List.of(new Check("ifAdminStatus", true, "1")));
        worker.applyConfiguration(provisioning.job(ELEMENT));
        verify(provisioning.templates, never()).apply(provisioning.configurationId, provisioning.device);
    }

    @Test
    void aRefusedValueIsToldAndLeftToTheVerification() {
        when(provisioning.templates.apply(provisioning.configurationId, provisioning.device))
                .thenThrow(mock(DeviceFault.Refused.class));
        when(provisioning.templates.get(provisioning.configurationId))
                .thenReturn(provisioning.configuration(State.APPLYING, ProvisioningForTests.OPEN));
        worker.applyConfiguration(provisioning.job(ELEMENT));
        verify(timeline).append(argThat(entry -> entry.type().equals("configuration-refused")));
    }

    @Test
    void aSilentDeviceIsTriedAgain() {
        when(provisioning.templates.apply(provisioning.configurationId, provisioning.device))
                .thenThrow(mock(DeviceFault.Silent.class));
        assertThatThrownBy(() -> worker.applyConfiguration(provisioning.job(ELEMENT)))
                .isInstanceOf(TransientFault.class);
    }
}
