package io.turnout.jobs.servicecutover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.jobs.JobsForTests;
import org.junit.jupiter.api.Test;

class AnnounceRollbackWorkerTests {

    private final AnnouncementsForTests sent = new AnnouncementsForTests();
    private final AnnounceRollbackWorker worker = new AnnounceRollbackWorker(sent.announcements);

    @Test
    void theSiteIsToldOnceInItsLanguageAndByItsClock() {
        ActivatedJob job = JobsForTests.job(
                "service-cutover", "Task_AnnounceRollback", PlansForTests.CASE, PlansForTests.variables());

        assertThat(worker.announceRollback(job)).isEmpty();
        worker.announceRollback(job);
        assertThat(sent.letters())
                .singleElement()
                .satisfies(text ->
                        assertThat(text.subject()).contains("HQ Shenzhen").matches(".*\\p{IsHan}.*"));
        verify(sent.plans, times(1)).rollBack(PlansForTests.CUTOVER, "rolled back");
    }
}
