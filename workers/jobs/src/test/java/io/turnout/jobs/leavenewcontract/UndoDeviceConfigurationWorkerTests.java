package io.turnout.jobs.leavenewcontract;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.leavenewcontract.LeaveNewContractProcess;
import io.turnout.snmp.DeviceConfiguration;
import io.turnout.snmp.DeviceTemplates;
import io.turnout.snmp.ManagedDevice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UndoDeviceConfigurationWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final UUID deviceId = UUID.randomUUID();
    private final UUID configurationId = UUID.randomUUID();
    private final DeviceTemplates templates = mock(DeviceTemplates.class);
    private final SwitchedDevices devices = mock(SwitchedDevices.class);
    private final UndoDeviceConfigurationWorker worker =
            new UndoDeviceConfigurationWorker(new EffectLedgerForTests(), templates, devices);

    @Test
    void takesBackWhatWasWritten() {
        ManagedDevice device = ManagedDevice.v3(deviceId, "rtr", "127.0.10.1:1161", "turnout", true);
        when(devices.managed(deviceId)).thenReturn(device);
        latest(DeviceConfiguration.State.APPLYING);
        when(templates.undo(configurationId, device)).thenReturn(configuration(DeviceConfiguration.State.UNDONE));
        undo();
        undo();
        verify(templates, times(1)).undo(configurationId, device);
    }

    @Test
    void nothingWasWrittenSoNothingIsTakenBack() {
        latest(DeviceConfiguration.State.RENDERED);
        when(templates.discard(configurationId)).thenReturn(true);
        undo();
        when(templates.latestOfCase(caseId)).thenReturn(Optional.empty());
        undo();
        verify(templates, never()).undo(any(), any());
    }

    private void undo() {
        worker.undoDeviceConfiguration(
                JobsForTests.job(LeaveNewContractProcess.ID, "Task_UndoDeviceConfiguration", caseId, Map.of()));
    }

    private void latest(DeviceConfiguration.State state) {
        when(templates.latestOfCase(caseId)).thenReturn(Optional.of(configuration(state)));
    }

    private DeviceConfiguration configuration(DeviceConfiguration.State state) {
        return new DeviceConfiguration(configurationId, caseId, deviceId, "generic-router", List.of(), state);
    }
}
