package io.turnout.jobs.deviceprovisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.CircuitRole;
import io.turnout.inventory.CircuitStatus;
import io.turnout.inventory.Circuits;
import io.turnout.inventory.IpRegister;
import io.turnout.inventory.PrefixRecord;
import io.turnout.jobs.JobsForTests;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssignAddressesWorkerTests {

    private static final UUID CASE = UUID.randomUUID();
    private static final UUID CIRCUIT = UUID.randomUUID();
    private static final UUID PROVIDER = UUID.randomUUID();
    private static final UUID PREFIX = UUID.randomUUID();

    private final Circuits circuits = mock(Circuits.class);
    private final IpRegister register = mock(IpRegister.class);
    private final AssignAddressesWorker worker =
            new AssignAddressesWorker(new EffectLedgerForTests(), circuits, register);
    private final ActivatedJob job = JobsForTests.job(
            "device-provisioning", "Task_AssignAddresses", CASE, Map.of("newCircuitId", CIRCUIT.toString()));

    @BeforeEach
    void aCircuit() {
        when(circuits.get(CIRCUIT))
                .thenReturn(new CircuitRecord(
                        CIRCUIT,
                        CASE,
                        PROVIDER,
                        null,
                        CircuitRole.PRIMARY,
                        CircuitStatus.PROVISIONING,
                        1000,
                        null,
                        null,
                        null,
                        CircuitRecord.Terminations.UNKNOWN,
                        0));
    }

    @Test
    void theCircuitGetsOneAddressHoweverOftenTheJobComes() {
        when(register.prefixOf(PROVIDER))
                .thenReturn(Optional.of(
                        new PrefixRecord(PREFIX, "public", "203.0.113.0/24", "provider-assigned", PROVIDER, 0)));

        assertThat(worker.assignAddresses(job)).isEmpty();
        worker.assignAddresses(job);
        verify(register, times(1)).assignNext(PREFIX, CIRCUIT);
    }

    @Test
    void withoutAPrefixOfTheProviderNothingIsAssigned() {
        assertThat(worker.assignAddresses(job)).isEmpty();
        verify(register, never()).assignNext(PREFIX, CIRCUIT);
    }
}
