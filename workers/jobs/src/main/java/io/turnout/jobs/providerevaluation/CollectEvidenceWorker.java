package io.turnout.jobs.providerevaluation;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.Jobs;
import io.turnout.processes.providerevaluation.ProviderEvaluationJobs;
import io.turnout.sourcing.Evidence;
import io.turnout.sourcing.EvidenceRecord;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Collect evidence": what was measured of the present line in the last 30 days. */
@Component
public class CollectEvidenceWorker {

    private final EffectLedger ledger;
    private final LineEvidence measured;
    private final Evidence evidence;

    CollectEvidenceWorker(EffectLedger ledger, LineEvidence measured, Evidence evidence) {
        this.ledger = ledger;
        this.measured = measured;
        this.evidence = evidence;
    }

    @JobWorker(type = ProviderEvaluationJobs.COLLECT_EVIDENCE)
    public Map<String, Object> collectEvidence(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        ledger.once(job, Integer.class, () -> {
            List<EvidenceRecord> figures = measured.of(job.caseId());
            evidence.collect(job.caseId(), figures);
            return figures.size();
        });
        return Map.of();
    }
}
