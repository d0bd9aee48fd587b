package io.turnout.jobs.providerevaluation;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.StartVariables;
import io.turnout.processes.providerevaluation.ProviderEvaluationJobs;
import io.turnout.sourcing.Invitations;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Worker of "Invite offers": a letter to every researched provider; a repeat mails nobody twice. */
@Component
public class InviteOffersWorker {

    private final EffectLedger ledger;
    private final Invitations invitations;
    private final Clock clock;

    InviteOffersWorker(EffectLedger ledger, Invitations invitations, Clock clock) {
        this.ledger = ledger;
        this.invitations = invitations;
        this.clock = clock;
    }

    @JobWorker(type = ProviderEvaluationJobs.INVITE_OFFERS)
    public Map<String, Object> inviteOffers(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        LocalDate due = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .plus(IsoAmount.parse(job.text(StartVariables.OFFERS_DUE_AFTER)))
                .toLocalDate();
        String effect = job.effect().toString();
        ledger.outside(job, Integer.class, () -> invitations.send(job.caseId(), due, effect), Optional::empty);
        return Map.of();
    }
}
