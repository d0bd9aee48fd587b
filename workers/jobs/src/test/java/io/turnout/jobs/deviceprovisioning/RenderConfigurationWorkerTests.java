package io.turnout.jobs.deviceprovisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.Circuits;
import io.turnout.snmp.DeviceConfiguration.State;
import io.turnout.snmp.PlannedWrite;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderConfigurationWorkerTests {

    private static final Map<String, String> VALUES = Map.of("newInterface", "wan1", "circuit", "BETA-7");

    private final ProvisioningForTests provisioning = new ProvisioningForTests();
    private final Circuits circuits = mock(Circuits.class);
    private final RenderConfigurationWorker worker =
            new RenderConfigurationWorker(provisioning.ledger, provisioning.templates, provisioning.devices, circuits);

    @Test
    void rendersOnceAndSaysThatOpeningALineIsALowRisk() {
        rendersTo(ProvisioningForTests.OPEN);
        Map<String, Object> expected =
                Map.of("configurationId", provisioning.configurationId.toString(), "changeRisk", "low");
        assertThat(worker.renderConfiguration(provisioning.job("Task_RenderConfiguration")))
                .isEqualTo(expected);
        assertThat(worker.renderConfiguration(provisioning.job("Task_RenderConfiguration")))
                .isEqualTo(expected);
        verify(provisioning.templates, times(1)).render(provisioning.caseId, provisioning.device, VALUES);
    }

    @Test
    void shuttingAnInterfaceIsAHighRisk() {
        rendersTo(ProvisioningForTests.SHUT);
        assertThat(worker.renderConfiguration(provisioning.job("Task_RenderConfiguration")))
                .containsEntry("changeRisk", "high");
    }

    private void rendersTo(PlannedWrite write) {
        CircuitRecord circuit = mock(CircuitRecord.class);
        when(circuit.providerCircuitId()).thenReturn("BETA-7");
        when(circuits.get(provisioning.circuitId)).thenReturn(circuit);
        when(provisioning.devices.newInterface(provisioning.deviceId)).thenReturn("wan1");
        when(provisioning.templates.render(provisioning.caseId, provisioning.device, VALUES))
                .thenReturn(provisioning.configuration(State.RENDERED, write));
    }
}
