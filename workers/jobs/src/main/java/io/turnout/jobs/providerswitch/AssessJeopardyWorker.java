package io.turnout.jobs.providerswitch;

import static io.turnout.processes.Messages.NOTICE_DATE_NEAR;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.Cases;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.engine.Messages;
import io.turnout.jobs.Jobs;
import io.turnout.kernel.Actor;
import io.turnout.kernel.CurrentActor;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import io.turnout.sourcing.Jeopardy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Worker of "Assess jeopardy": how the case stands today; asks the manager once per notice date that comes near. */
@Component
public class AssessJeopardyWorker {

    /**
     * How long the engine knows the message's id and refuses it a second time. An attempt whose answer got lost is repeated
     * within seconds, but a clock that is moved forward lets days pass between the two.
     */
    private static final Duration WAIT = Duration.ofDays(30);

    private final EffectLedger ledger;
    private final Jeopardy jeopardy;
    private final Cases cases;
    private final Messages messages;

    AssessJeopardyWorker(EffectLedger ledger, Jeopardy jeopardy, Cases cases, Messages messages) {
        this.ledger = ledger;
        this.jeopardy = jeopardy;
        this.cases = cases;
        this.messages = messages;
    }

    @JobWorker(type = ProviderSwitchJobs.ASSESS_JEOPARDY)
    public Map<String, Object> assessJeopardy(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        Jeopardy.Judgement judgement = jeopardy.judge(job.caseId());
        CurrentActor.runAs(Actor.worker(job.type()), () -> cases.assess(job.caseId(), judgement.assessment()));
        if (judgement.decideNow()) {
            askManager(job, String.valueOf(judgement.sendBy()));
        }
        return Map.of();
    }

    /** The timer comes back every day with the same iteration, so the date makes the effect. */
    private void askManager(Job job, String sendBy) {
        Job once = new Job(
                job.caseId(),
                job.processId(),
                job.elementId() + "/" + sendBy,
                1,
                job.epoch(),
                job.key(),
                job.processInstanceKey(),
                job.variables());
        Supplier<Boolean> publish = () -> {
            String id = job.caseId() + "/notice-date-near/" + sendBy;
            messages.publish(NOTICE_DATE_NEAR, job.caseId(), id, WAIT, Map.of());
            return true;
        };
        // The engine knows a message that comes again by its id.
        ledger.outside(once, Boolean.class, publish, Optional::empty);
    }
}
