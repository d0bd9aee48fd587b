package io.turnout.jobs.contractsigning;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.jobs.EnteredDate;
import io.turnout.kernel.InvalidInput;
import io.turnout.processes.contractsigning.ContractSigningProcess;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The signed contract as it was uploaded, with the customer's letter of authority where the customer holds it. */
@Component
class SignContractCompletion implements TaskCompletion {

    private static final String UNTIL = "authorityUntil";

    private final PointsForm points;
    private final Contracts contracts;

    SignContractCompletion(PointsForm points, Contracts contracts) {
        this.points = points;
        this.contracts = contracts;
    }

    @Override
    public String process() {
        return ContractSigningProcess.ID;
    }

    @Override
    public String element() {
        return ContractSigningProcess.SIGN_CONTRACT;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {
        ContractRecord contract = points.contractOf(submission.caseId());
        if ("customer".equals(submission.textOrNull("contractHolder"))) {
            authorise(contract, submission);
        }
        contracts.sign(contract.id(), UploadedDocument.of(submission, "signedContract"));
        return Map.of();
    }

    private void authorise(ContractRecord contract, TaskSubmission submission) {
        UUID letter = UploadedDocument.of(submission, "letterOfAuthority");
        LocalDate until = EnteredDate.of(UNTIL, submission.text(UNTIL));
        LocalDate start = contract.terms().start();
        if (until.isBefore(start)) {
            throw InvalidInput.of("/variables/" + UNTIL, "must be " + start + " or later: the contract starts then");
        }
        contracts.authorise(contract.id(), letter, until);
    }
}
