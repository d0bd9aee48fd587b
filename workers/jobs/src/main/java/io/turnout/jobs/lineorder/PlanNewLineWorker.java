package io.turnout.jobs.lineorder;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.lineorder.LineOrderJobs;
import io.turnout.processes.lineorder.LineOrderVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Plan new line": the chosen offer becomes a planned circuit beside the present one. */
@Component
public class PlanNewLineWorker {

    private final EffectLedger ledger;
    private final NewLines lines;

    PlanNewLineWorker(EffectLedger ledger, NewLines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    @JobWorker(type = LineOrderJobs.PLAN_NEW_LINE)
    public Map<String, Object> planNewLine(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        String circuitId = ledger.once(
                job,
                String.class,
                () -> lines.plan(job.caseId(), job.id("offerId"), job.id("contractId"))
                        .toString());
        return Map.of(LineOrderVariables.NEW_CIRCUIT_ID, circuitId);
    }
}
