package io.turnout.jobs.providerswitch;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.Conflict;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import java.util.Map;
import org.springframework.stereotype.Component;

/** As the hand-in of any notice, for one that a manager decided to give early. */
@Component
class HandInEarlyNoticeCompletion implements TaskCompletion {

    private final Notices notices;

    HandInEarlyNoticeCompletion(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String process() {
        return ProviderSwitchProcess.ID;
    }

    @Override
    public String element() {
        return ProviderSwitchProcess.HAND_IN_EARLY_NOTICE;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        NoticeRecord ready = notices.ofCase(submission.caseId())
                .orElseThrow(() -> new Conflict("The notice of this case was taken back; do not hand it in."));
        notices.handIn(ready.id(), submission.text("proof"));
        return Map.of();
    }
}
