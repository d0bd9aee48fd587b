package io.turnout.jobs.servicecutover;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cutover.StepKind;
import io.turnout.jobs.Jobs;
import io.turnout.processes.servicecutover.ServiceCutoverJobs;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Announce change": the customer knows days ahead what happens and when. */
@Component
public class AnnounceChangeWorker {

    private final CutoverAnnouncements announcements;

    AnnounceChangeWorker(CutoverAnnouncements announcements) {
        this.announcements = announcements;
    }

    @JobWorker(type = ServiceCutoverJobs.ANNOUNCE_CHANGE)
    public Map<String, Object> announceChange(ActivatedJob activated) {
        announcements.send(
                Jobs.of(activated),
                "announce-change",
                (plans, id) -> plans.stepDone(id, StepKind.ANNOUNCE_CHANGE, "announced"));
        return Map.of();
    }
}
