package io.turnout.jobs.paralleltest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.turnout.jobs.JobsForTests;
import io.turnout.processes.paralleltest.ParallelTestProcess;
import io.turnout.snmp.Judgement;
import io.turnout.snmp.LineTests;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JudgeTestWorkerTests {

    private final UUID testId = UUID.randomUUID();
    private final LineTests tests = mock(LineTests.class);
    private final JudgeTestWorker worker = new JudgeTestWorker(tests);

    @Test
    void saysTheVerdictAndThatNothingWasExtendedYet() {
        judged(Judgement.Verdict.PASS);
        assertThat(judge(Map.of("testId", testId.toString())))
                .isEqualTo(Map.of("measuredVerdict", "pass", "extensions", 0));
    }

    @Test
    void countsEachFurtherJudgementAsAnExtension() {
        judged(Judgement.Verdict.FAIL);
        assertThat(judge(Map.of("testId", testId.toString(), "extensions", 0)))
                .isEqualTo(Map.of("measuredVerdict", "fail", "extensions", 1));
    }

    private Map<String, Object> judge(Map<String, Object> variables) {
        return worker.judgeTest(
                JobsForTests.job(ParallelTestProcess.ID, "Task_JudgeTest", UUID.randomUUID(), variables));
    }

    private void judged(Judgement.Verdict verdict) {
        Judgement judgement = mock(Judgement.class);
        when(judgement.verdict()).thenReturn(verdict);
        when(tests.judge(testId)).thenReturn(judgement);
    }
}
