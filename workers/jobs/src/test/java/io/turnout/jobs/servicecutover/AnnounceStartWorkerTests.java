package io.turnout.jobs.servicecutover;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.jobs.JobsForTests;
import org.junit.jupiter.api.Test;

class AnnounceStartWorkerTests {

    private final AnnouncementsForTests sent = new AnnouncementsForTests();
    private final AnnounceStartWorker worker = new AnnounceStartWorker(sent.announcements);

    @Test
    void theSiteIsToldOnceInItsLanguageAndByItsClock() {
        ActivatedJob job = JobsForTests.job(
                "service-cutover", "Task_AnnounceStart", PlansForTests.CASE, PlansForTests.variables());

        assertThat(worker.announceStart(job)).isEmpty();
        worker.announceStart(job);
        assertThat(sent.letters())
                .singleElement()
                .satisfies(text ->
                        assertThat(text.subject()).contains("HQ Shenzhen").matches(".*\\p{IsHan}.*"));
    }
}
