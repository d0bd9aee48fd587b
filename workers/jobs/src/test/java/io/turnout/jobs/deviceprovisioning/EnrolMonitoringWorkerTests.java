package io.turnout.jobs.deviceprovisioning;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.snmp.Monitoring;
import io.turnout.snmp.WatchedCircuit;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnrolMonitoringWorkerTests {

    private final ProvisioningForTests provisioning = new ProvisioningForTests();
    private final Monitoring monitoring = mock(Monitoring.class);
    private final Cases cases = mock(Cases.class);
    private final EnrolMonitoringWorker worker = new EnrolMonitoringWorker(
            provisioning.ledger, monitoring, provisioning.devices, cases, Duration.ofMinutes(1));

    @Test
    void watchesBothLinesFromNowOn() {
        UUID oldCircuit = UUID.randomUUID();
        CaseRecord record = mock(CaseRecord.class);
        when(record.oldCircuitId()).thenReturn(oldCircuit);
        when(cases.get(provisioning.caseId)).thenReturn(record);
        WatchedCircuit old = new WatchedCircuit(oldCircuit, "wan0", 1L);
        WatchedCircuit line = new WatchedCircuit(provisioning.circuitId, "wan1", 1L);
        when(provisioning.devices.oldLine(provisioning.deviceId, oldCircuit)).thenReturn(old);
        when(provisioning.devices.newLine(provisioning.deviceId, provisioning.circuitId))
                .thenReturn(line);

        worker.enrolMonitoring(provisioning.job("Task_EnrolMonitoring"));
        worker.enrolMonitoring(provisioning.job("Task_EnrolMonitoring"));

        verify(monitoring, times(1)).enrol(provisioning.device, old, line, Duration.ofMinutes(1));
    }
}
