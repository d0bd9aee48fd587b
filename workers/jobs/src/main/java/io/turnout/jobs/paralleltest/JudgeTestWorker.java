package io.turnout.jobs.paralleltest;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.engine.Job;
import io.turnout.jobs.DeviceFaults;
import io.turnout.jobs.Jobs;
import io.turnout.processes.paralleltest.ParallelTestJobs;
import io.turnout.processes.paralleltest.ParallelTestVariables;
import io.turnout.snmp.Judgement;
import io.turnout.snmp.LineTests;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Judges the line test. Needs no ledger: a test is judged once and gives the same verdict ever after. */
@Component
public class JudgeTestWorker {

    private final LineTests tests;

    JudgeTestWorker(LineTests tests) {
        this.tests = tests;
    }

    @JobWorker(type = ParallelTestJobs.JUDGE_TEST)
    public Map<String, Object> judgeTest(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        Judgement judgement = DeviceFaults.translated(() -> tests.judge(job.id(ParallelTestVariables.TEST_ID)));
        return Map.of(
                ParallelTestVariables.MEASURED_VERDICT,
                judgement.verdict().name().toLowerCase(Locale.ROOT),
                ParallelTestVariables.EXTENSIONS,
                extensionsSoFar(job));
    }

    /** The first judgement finds no count; each further one comes after one more extension. */
    private static int extensionsSoFar(Job job) {
        return job.variables().get(ParallelTestVariables.EXTENSIONS) instanceof Number before
                ? before.intValue() + 1
                : 0;
    }
}
