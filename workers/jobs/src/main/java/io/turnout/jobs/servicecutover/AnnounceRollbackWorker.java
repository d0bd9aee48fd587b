package io.turnout.jobs.servicecutover;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.jobs.Jobs;
import io.turnout.processes.servicecutover.ServiceCutoverJobs;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Worker of "Announce rollback": the old line has the traffic, and the plan is closed as rolled back. */
@Component
public class AnnounceRollbackWorker {

    private final CutoverAnnouncements announcements;

    AnnounceRollbackWorker(CutoverAnnouncements announcements) {
        this.announcements = announcements;
    }

    @JobWorker(type = ServiceCutoverJobs.ANNOUNCE_ROLLBACK)
    public Map<String, Object> announceRollback(ActivatedJob activated) {
        announcements.send(Jobs.of(activated), "announce-rollback", (plans, id) -> plans.rollBack(id, "rolled back"));
        return Map.of();
    }
}
