package io.turnout.jobs.contracttermination;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.processes.contracttermination.ContractTerminationProcess;
import io.turnout.sourcing.Notices;
import io.turnout.sourcing.Terminations;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The word of the network people that nothing is left with the old provider. */
@Component
class ConfirmDataMigrationCompletion implements TaskCompletion {

    private final Notices notices;
    private final Terminations terminations;

    ConfirmDataMigrationCompletion(Notices notices, Terminations terminations) {
        this.notices = notices;
        this.terminations = terminations;
    }

    @Override
    public String process() {
        return ContractTerminationProcess.ID;
    }

    @Override
    public String element() {
        return ContractTerminationProcess.CONFIRM_DATA_MIGRATION;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        notices.ofCase(submission.caseId()).ifPresent(notice -> terminations.dataMigrated(notice.id()));
        return Map.of();
    }
}
