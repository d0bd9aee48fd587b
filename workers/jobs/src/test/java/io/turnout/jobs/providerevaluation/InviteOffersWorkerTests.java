package io.turnout.jobs.providerevaluation;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.sourcing.Invitations;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InviteOffersWorkerTests {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final UUID caseId = UUID.randomUUID();
    private final EffectLedgerForTests ledger = new EffectLedgerForTests();
    private final Invitations invitations = mock(Invitations.class);
    private final InviteOffersWorker worker =
            new InviteOffersWorker(ledger, invitations, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void invitesOnceUntilTheOffersAreDue() {
        work();
        work();

        verify(invitations, times(1)).send(eq(caseId), eq(LocalDate.parse("2026-12-05")), anyString());
    }

    private Map<String, Object> work() {
        return worker.inviteOffers(JobsForTests.job(
                ProviderEvaluationProcess.ID, "Task_InviteOffers", caseId, Map.of("offersDueAfter", "P14D")));
    }
}
