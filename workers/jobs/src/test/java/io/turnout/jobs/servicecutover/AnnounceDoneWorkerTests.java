package io.turnout.jobs.servicecutover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.StepKind;
import io.turnout.jobs.JobsForTests;
import org.junit.jupiter.api.Test;

class AnnounceDoneWorkerTests {

    private final AnnouncementsForTests sent = new AnnouncementsForTests();
    private final AnnounceDoneWorker worker = new AnnounceDoneWorker(sent.announcements);

    @Test
    void theSiteIsToldOnceInItsLanguageAndByItsClock() {
        ActivatedJob job =
                JobsForTests.job("service-cutover", "Task_AnnounceDone", PlansForTests.CASE, PlansForTests.variables());

        assertThat(worker.announceDone(job)).isEmpty();
        worker.announceDone(job);
        assertThat(sent.letters())
                .singleElement()
                .satisfies(text ->
                        assertThat(text.subject()).contains("HQ Shenzhen").matches(".*\\p{IsHan}.*"));
        verify(sent.plans, times(1)).stepDone(PlansForTests.CUTOVER, StepKind.ANNOUNCE_DONE, "announced");
    }
}
