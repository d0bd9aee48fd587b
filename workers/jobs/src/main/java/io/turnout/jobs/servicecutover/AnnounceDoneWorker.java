package io.turnout.jobs.servicecutover;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.StepKind;
import io.turnout.jobs.Jobs;
import io.turnout.processes.servicecutover.ServiceCutoverJobs;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Announce done": the new line carries the traffic and stays. */
@Component
public class AnnounceDoneWorker {

    private final CutoverAnnouncements announcements;

    AnnounceDoneWorker(CutoverAnnouncements announcements) {
        this.announcements = announcements;
    }

    @JobWorker(type = ServiceCutoverJobs.ANNOUNCE_DONE)
    public Map<String, Object> announceDone(ActivatedJob activated) {
        announcements.send(
                Jobs.of(activated),
                "announce-done",
                (plans, id) -> plans.stepDone(id, StepKind.ANNOUNCE_DONE, "announced"));
        return Map.of();
    }
}
