package io.turnout.jobs.leavenewcontract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.inventory.IpRegister;
import io.turnout.jobs.JobsForTests;
import io.turnout.snmp.Monitoring;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReleaseAddressesWorkerTests {

    private static final UUID CASE = UUID.randomUUID();
    private static final UUID CIRCUIT = UUID.randomUUID();

    private final IpRegister register = mock(IpRegister.class);
    private final Monitoring monitoring = mock(Monitoring.class);
    private final ReleaseAddressesWorker worker =
            new ReleaseAddressesWorker(new EffectLedgerForTests(), register, monitoring);

    @Test
    void whatTheNewCircuitHeldIsReleasedOnceAndItIsWatchedNoMore() {
        ActivatedJob job = JobsForTests.job(
                "leave-new-contract", "Task_ReleaseAddresses", CASE, Map.of("newCircuitId", CIRCUIT.toString()));

        assertThat(worker.releaseAddresses(job)).isEmpty();
        worker.releaseAddresses(job);
        verify(register, times(1)).releaseAll(CIRCUIT);
        verify(monitoring, times(1)).leaveOut(CIRCUIT);
    }

    @Test
    void withoutANewCircuitThereIsNothingToRelease() {
        worker.releaseAddresses(JobsForTests.job("leave-new-contract", "Task_ReleaseAddresses", CASE, Map.of()));

        verifyNoInteractions(register, monitoring);
    }
}
