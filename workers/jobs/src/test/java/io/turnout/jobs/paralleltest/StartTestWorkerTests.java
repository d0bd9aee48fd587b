package io.turnout.jobs.paralleltest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.jobs.SwitchedDevices;
import io.turnout.processes.paralleltest.ParallelTestProcess;
import io.turnout.snmp.LineTestSpec;
import io.turnout.snmp.LineTests;
import io.turnout.snmp.ManagedDevice;
import io.turnout.snmp.Metric;
import io.turnout.snmp.Threshold;
import io.turnout.snmp.WatchedCircuit;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class StartTestWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final UUID deviceId = UUID.randomUUID();
    private final UUID oldCircuit = UUID.randomUUID();
    private final UUID newCircuit = UUID.randomUUID();
    private final UUID testId = UUID.randomUUID();
    private final LineTests tests = mock(LineTests.class);
    private final SwitchedDevices devices = mock(SwitchedDevices.class);
    private final Cases cases = mock(Cases.class);
    private final StartTestWorker worker = new StartTestWorker(new EffectLedgerForTests(), tests, devices, cases, 30);

    @BeforeEach
    void aCaseWithAnOldLine() {
        CaseRecord record = mock(CaseRecord.class);
        when(record.oldCircuitId()).thenReturn(oldCircuit);
        when(cases.get(caseId)).thenReturn(record);
        when(devices.managed(deviceId)).thenReturn(ManagedDevice.v3(deviceId, "rtr", "127.0.10.1:1161", "u", true));
        when(devices.oldLine(deviceId, oldCircuit)).thenReturn(new WatchedCircuit(oldCircuit, "wan0", 1L));
        when(devices.newLine(deviceId, newCircuit)).thenReturn(new WatchedCircuit(newCircuit, "wan1", 1L));
        when(tests.start(any())).thenReturn(testId);
    }

    @Test
    void measuresBothLinesByTheProfileAndOnlyOnce() {
        var job = JobsForTests.job(ParallelTestProcess.ID, "Task_StartTest", caseId, profile());

        assertThat(worker.startTest(job)).isEqualTo(Map.of("testId", testId.toString()));
        assertThat(worker.startTest(job)).isEqualTo(Map.of("testId", testId.toString()));

        ArgumentCaptor<LineTestSpec> spec = ArgumentCaptor.forClass(LineTestSpec.class);
        verify(tests, times(1)).start(spec.capture());
        assertThat(spec.getValue().sampleEvery()).isEqualTo(Duration.ofSeconds(5));
        assertThat(spec.getValue().deviceLostAfter()).isEqualTo(Duration.ofMinutes(10));
        assertThat(spec.getValue().thresholds())
                .contains(
                        Threshold.atLeast(Metric.AVAILABILITY_PERCENT, "99.5"),
                        Threshold.atMost(Metric.ROUND_TRIP_P95_MILLIS, "150"));
    }

    @Test
    void refusesAProfileThatIsNoDuration() {
        Map<String, Object> profile = profile();
        profile.put("sampleEvery", "often");
        var job = JobsForTests.job(ParallelTestProcess.ID, "Task_StartTest", caseId, profile);
        assertThatThrownBy(() -> worker.startTest(job))
                .isInstanceOf(BadData.class)
                .hasMessageContaining("sampleEvery");
    }

    private Map<String, Object> profile() {
        return new HashMap<>(Map.of(
                "deviceId",
                deviceId.toString(),
                "newCircuitId",
                newCircuit.toString(),
                "sampleEvery",
                "PT5S",
                "minimumAvailability",
                99.5,
                "maximumLoss",
                0.5,
                "maximumRoundTripMillis",
                150,
                "deviceLostAfter",
                "PT10M"));
    }
}
