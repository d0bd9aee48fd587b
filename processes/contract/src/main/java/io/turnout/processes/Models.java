package io.turnout.processes;

import io.turnout.processes.benefitreview.BenefitReviewProcess;
import io.turnout.processes.contractsigning.ContractSigningProcess;
import io.turnout.processes.contracttermination.ContractTerminationProcess;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningProcess;
import io.turnout.processes.leavenewcontract.LeaveNewContractProcess;
import io.turnout.processes.lineorder.LineOrderProcess;
import io.turnout.processes.oldlineretirement.OldLineRetirementProcess;
import io.turnout.processes.paralleltest.ParallelTestProcess;
import io.turnout.processes.providerevaluation.ProviderEvaluationProcess;
import io.turnout.processes.providerswitch.ProviderSwitchProcess;
import io.turnout.processes.servicecutover.ServiceCutoverProcess;
import java.util.List;
import java.util.stream.Stream;

/** The models on the class path: what is deployed together, as one bundle. */
public final class Models {
    static final String FOLDER = "bpmn/";

    public static final List<String> PROCESSES = List.of(
            ProviderSwitchProcess.ID,
            ProviderEvaluationProcess.ID,
            ContractSigningProcess.ID,
            LineOrderProcess.ID,
            DeviceProvisioningProcess.ID,
            ParallelTestProcess.ID,
            ContractTerminationProcess.ID,
            ServiceCutoverProcess.ID,
            OldLineRetirementProcess.ID,
            LeaveNewContractProcess.ID,
            BenefitReviewProcess.ID);

    public static final List<String> DECISIONS = List.of(
            ProviderEvaluationProcess.DECISION_OFFER_ELIGIBILITY,
            ContractSigningProcess.DECISION_APPROVAL_LIMIT,
            DeviceProvisioningProcess.DECISION_CHANGE_APPROVAL,
            ParallelTestProcess.DECISION_TEST_PROFILE,
            ParallelTestProcess.DECISION_TEST_GATE,
            ContractTerminationProcess.DECISION_NUMBERS_AND_SERVICES,
            ContractTerminationProcess.DECISION_CONFIRMED_TERMS,
            ServiceCutoverProcess.DECISION_CHANGE_FREEZE);

    /** All resources: processes, decisions, forms. */
    public static List<String> resources() {
        return Stream.of(
                        PROCESSES.stream().map(id -> FOLDER + id + ".bpmn"),
                        DECISIONS.stream().map(id -> FOLDER + id + ".dmn"),
                        TaskForms.ALL.stream().map(TaskForms::resource))
                .flatMap(each -> each)
                .toList();
    }

    private Models() {}
}
