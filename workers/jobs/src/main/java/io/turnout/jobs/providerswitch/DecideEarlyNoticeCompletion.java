package io.turnout.jobs.providerswitch;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.processes.providerswitch.ProviderSwitchVariables;
import io.turnout.sourcing.Notices;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The manager's decision to give notice before a test has passed, or to let the contract renew. */
@Component
class DecideEarlyNoticeCompletion implements TaskCompletion {

    private final Notices notices;
    private final ExitSituation situation;

    DecideEarlyNoticeCompletion(Notices notices, ExitSituation situation) {
        this.notices = notices;
        this.situation = situation;
    }

    @Override
    public String process() {
        return ProviderSwitchProcess.ID;
    }

    @Override
    public String element() {
        return ProviderSwitchProcess.DECIDE_EARLY_NOTICE;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        String decision = submission.text(ProviderSwitchVariables.EARLY_NOTICE_DECISION);
        if (decision.equals("send-now")) {
            notices.planEarly(
                    submission.caseId(), situation.oldContract(submission.caseId()), submission.text("reason"));
        }
        return Map.of(ProviderSwitchVariables.EARLY_NOTICE_DECISION, decision);
    }
}
