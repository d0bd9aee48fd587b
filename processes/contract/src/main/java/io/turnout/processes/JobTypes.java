package io.turnout.processes;

import io.turnout.processes.benefitreview.BenefitReviewJobs;
import io.turnout.processes.contractsigning.ContractSigningJobs;
import io.turnout.processes.contracttermination.ContractTerminationJobs;
import io.turnout.processes.deviceprovisioning.DeviceProvisioningJobs;
import io.turnout.processes.leavenewcontract.LeaveNewContractJobs;
import io.turnout.processes.lineorder.LineOrderJobs;
import io.turnout.processes.oldlineretirement.OldLineRetirementJobs;
import io.turnout.processes.paralleltest.ParallelTestJobs;
import io.turnout.processes.providerevaluation.ProviderEvaluationJobs;
import io.turnout.processes.providerswitch.ProviderSwitchJobs;
import io.turnout.processes.servicecutover.ServiceCutoverJobs;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every job type of every process with the variables that its worker returns. */
public final class JobTypes {
    public static final Map<String, Set<String>> OUTPUTS = Stream.of(
                    ProviderSwitchJobs.OUTPUTS,
                    ProviderEvaluationJobs.OUTPUTS,
                    ContractSigningJobs.OUTPUTS,
                    LineOrderJobs.OUTPUTS,
                    DeviceProvisioningJobs.OUTPUTS,
                    ParallelTestJobs.OUTPUTS,
                    ContractTerminationJobs.OUTPUTS,
                    ServiceCutoverJobs.OUTPUTS,
                    OldLineRetirementJobs.OUTPUTS,
                    LeaveNewContractJobs.OUTPUTS,
                    BenefitReviewJobs.OUTPUTS)
            .collect(TreeMap::new, Map::putAll, Map::putAll);

    private JobTypes() {}
}
