package io.turnout.jobs.servicecutover;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.CutoverPlans;
import io.turnout.cutover.StepKind;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.jobs.DeviceFaults;
import io.turnout.jobs.Jobs;
import io.turnout.processes.servicecutover.ServiceCutoverJobs;
import io.turnout.processes.servicecutover.ServiceCutoverVariables;
import io.turnout.snmp.Judgement;
import io.turnout.snmp.LineTestSpec;
import io.turnout.snmp.LineTests;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Judges what the new line showed since it carries the traffic. */
@Component
public class JudgeSoakWorker {

    private final EffectLedger ledger;
    private final LineTests tests;
    private final CutoverPlans plans;

    JudgeSoakWorker(EffectLedger ledger, LineTests tests, CutoverPlans plans) {
        this.ledger = ledger;
        this.tests = tests;
        this.plans = plans;
    }

    @JobWorker(type = ServiceCutoverJobs.JUDGE_SOAK)
    public Map<String, Object> judgeSoak(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        UUID plan = job.id(ServiceCutoverVariables.CUTOVER_ID);
        UUID soak = tests.latestOfCase(job.caseId(), LineTestSpec.Purpose.SOAK)
                .map(LineTests.Record::id)
                .orElseThrow(() -> new BadData("The soak of this cut-over was not measured; roll back."));
        Judgement judgement = DeviceFaults.translated(() -> tests.judge(soak));
        boolean good = judgement.verdict() == Judgement.Verdict.PASS;
        String seen =
                judgement.newLine().answered() + " of " + judgement.newLine().asked() + " requests answered";
        ledger.once(job, Boolean.class, () -> {
            if (good) {
                plans.stepDone(plan, StepKind.SOAK, seen);
            } else {
                plans.stepFailed(plan, StepKind.SOAK, seen);
            }
            return good;
        });
        return Map.of(ServiceCutoverVariables.SOAK_GOOD, good);
    }
}
