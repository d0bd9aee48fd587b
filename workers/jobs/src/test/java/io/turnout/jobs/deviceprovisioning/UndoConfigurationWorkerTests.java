package io.turnout.jobs.deviceprovisioning;

import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.snmp.DeviceConfiguration.State;
import org.junit.jupiter.api.Test;

class UndoConfigurationWorkerTests {

    private final ProvisioningForTests provisioning = new ProvisioningForTests();
    private final UndoConfigurationWorker worker =
            new UndoConfigurationWorker(provisioning.ledger, provisioning.templates, provisioning.devices);

    @Test
    void takesTheConfigurationBackOnce() {
        when(provisioning.templates.undo(provisioning.configurationId, provisioning.device))
                .thenReturn(provisioning.configuration(State.UNDONE, ProvisioningForTests.OPEN));
        worker.undoConfiguration(provisioning.job("Task_UndoConfiguration"));
        worker.undoConfiguration(provisioning.job("Task_UndoConfiguration"));
        verify(provisioning.templates, times(1)).undo(provisioning.configurationId, provisioning.device);
    }
}
