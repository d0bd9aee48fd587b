package io.turnout.jobs.servicecutover;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.jobs.Jobs;
import io.turnout.processes.servicecutover.ServiceCutoverJobs;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Announce start": the work begins now. */
@Component
public class AnnounceStartWorker {

    private final CutoverAnnouncements announcements;

    AnnounceStartWorker(CutoverAnnouncements announcements) {
        this.announcements = announcements;
    }

    @JobWorker(type = ServiceCutoverJobs.ANNOUNCE_START)
    public Map<String, Object> announceStart(ActivatedJob activated) {
        announcements.send(Jobs.of(activated), "announce-start", (plans, id) -> {});
        return Map.of();
    }
}
