package io.turnout.jobs.contracttermination;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.Conflict;
import io.turnout.processes.contracttermination.ContractTerminationProcess;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The word of a person who handed the notice in where it cannot be mailed, and how that can be proved. */
@Component
class HandInNoticeCompletion implements TaskCompletion {

    private final Notices notices;

    HandInNoticeCompletion(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String process() {
        return ContractTerminationProcess.ID;
    }

    @Override
    public String element() {
        return ContractTerminationProcess.HAND_IN_NOTICE;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        NoticeRecord ready = notices.ofCase(submission.caseId())
                .orElseThrow(() -> new Conflict("The notice of this case was taken back; do not hand it in."));
        notices.handIn(ready.id(), submission.text("proof"));
        return Map.of();
    }
}
