package io.turnout.jobs.providerswitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.sourcing.Notices;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestExtensionWorkerTests {

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final Notices notices = mock(Notices.class);
    private final RequestExtensionWorker worker = new RequestExtensionWorker(ledger, notices);

    @Test
    void asksTheModuleOnceAndIsContentWithoutANotice() {
        when(notices.requestExtension(eq(caseId), anyString())).thenReturn(Optional.empty());

        assertThat(work()).isEmpty();
        work();

        verify(notices, times(1)).requestExtension(eq(caseId), anyString());
    }

    private Map<String, Object> work() {
        return worker.requestExtension(
                JobsForTests.job(ProviderSwitchProcess.ID, "Task_RequestExtension", caseId, Map.of()));
    }
}
