package io.turnout.processes.contractsigning;

import static io.turnout.processes.contractsigning.ContractSigningVariables.CONTRACT_ID;
import static io.turnout.processes.contractsigning.ContractSigningVariables.CONTRACT_VALUE;

import java.util.Map;
import java.util.Set;

/** The job types of contract-signing and what their workers return. */
public final class ContractSigningJobs {
    public static final String DRAFT_CONTRACT = "contract-signing.draft-contract";
    public static final String REMIND_NEGOTIATOR = "contract-signing.remind-negotiator";
    public static final String ACTIVATE_CONTRACT = "contract-signing.activate-contract";

    /** By job type the variables that its worker returns: exactly these, every time. */
    public static final Map<String, Set<String>> OUTPUTS = Map.ofEntries(
            Map.entry(DRAFT_CONTRACT, Set.of(CONTRACT_ID, CONTRACT_VALUE)),
            Map.entry(REMIND_NEGOTIATOR, Set.of()),
            Map.entry(ACTIVATE_CONTRACT, Set.of()));

    private ContractSigningJobs() {}
}
