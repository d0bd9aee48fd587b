package io.turnout.jobs.contracttermination;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.Conflict;
import io.turnout.processes.contracttermination.ContractTerminationProcess;
import io.turnout.processes.contracttermination.ContractTerminationVariables;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The manager's word on the planned notice. */
@Component
class ApproveNoticeCompletion implements TaskCompletion {

    private final Notices notices;

    ApproveNoticeCompletion(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String process() {
        return ContractTerminationProcess.ID;
    }

    @Override
    public String element() {
        return ContractTerminationProcess.APPROVE_NOTICE;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        boolean approved = submission.flag(ContractTerminationVariables.NOTICE_APPROVED);
        if (approved) {
            NoticeRecord planned = notices.ofCase(submission.caseId())
                    .orElseThrow(() -> new Conflict("The case has no planned notice to approve."));
            notices.approve(planned.id());
        }
        return Map.of(ContractTerminationVariables.NOTICE_APPROVED, approved);
    }
}
