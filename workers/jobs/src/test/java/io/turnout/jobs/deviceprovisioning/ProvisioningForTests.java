package io.turnout.jobs.deviceprovisioning;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningProcess;
import io.turnout.snmp.DeviceConfiguration;
import io.turnout.snmp.DeviceTemplates;
import io.turnout.snmp.ManagedDevice;
import io.turnout.snmp.PlannedWrite;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A device that is made ready, its configuration and the jobs of the steps. */
final class ProvisioningForTests {

    static final PlannedWrite OPEN =
            new PlannedWrite("1.3.6.1.2.1.2.2.1.7.3", "ifAdminStatus of wan1", PlannedWrite.Kind.INTEGER, "2", "1");
    static final PlannedWrite SHUT =
            new PlannedWrite("1.3.6.1.2.1.2.2.1.7.3", "ifAdminStatus of wan1", PlannedWrite.Kind.INTEGER, "1", "2");

    final UUID caseId = UUID.randomUUID();
    final UUID deviceId = UUID.randomUUID();
    final UUID circuitId = UUID.randomUUID();
    final UUID configurationId = UUID.randomUUID();
    final EffectLedgerForTests ledger = new EffectLedgerForTests();
    final DeviceTemplates templates = mock(DeviceTemplates.class);
    final SwitchedDevices devices = mock(SwitchedDevices.class);
    final ManagedDevice device = ManagedDevice.v3(deviceId, "rtr", "127.0.10.1:1161", "turnout", true);

    ProvisioningForTests() {
        when(devices.managed(deviceId)).thenReturn(device);
    }

    DeviceConfiguration configuration(DeviceConfiguration.State state, PlannedWrite... writes) {
        return new DeviceConfiguration(configurationId, caseId, deviceId, "generic-router", List.of(writes), state);
    }

    ActivatedJob job(String elementId) {
        return JobsForTests.job(
                DeviceProvisioningProcess.ID,
                elementId,
                caseId,
                Map.of(
                        "deviceId", deviceId.toString(),
                        "newCircuitId", circuitId.toString(),
                        "configurationId", configurationId.toString()));
    }
}
