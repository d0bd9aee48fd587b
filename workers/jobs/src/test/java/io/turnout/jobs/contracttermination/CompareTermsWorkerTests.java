package io.turnout.jobs.contracttermination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.turnout.jobs.JobsForTests;
import io.turnout.processes.contracttermination.ContractTerminationProcess;
import io.turnout.sourcing.TerminationRecord;
import io.turnout.sourcing.Terminations;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompareTermsWorkerTests {

    private static final UUID NOTICE = UUID.randomUUID();

    private final UUID caseId = UUID.randomUUID();
    private final Terminations terminations = mock(Terminations.class);
    private final CompareTermsWorker worker = new CompareTermsWorker(terminations);

    @Test
    void tellsWhatDiffers() {
        TerminationRecord compared = mock(TerminationRecord.class);
        when(compared.effectiveDateDiffers()).thenReturn(true);
        when(terminations.compare(NOTICE)).thenReturn(compared);

        assertThat(work()).containsOnly(Map.entry("effectiveDateDiffers", true), Map.entry("feeDiffers", false));
    }

    private Map<String, Object> work() {
        return worker.compareTerms(JobsForTests.job(
                ContractTerminationProcess.ID, "Task_CompareTerms", caseId, Map.of("noticeId", NOTICE.toString())));
    }
}
