package io.turnout.processes.contracttermination;

import static io.turnout.processes.contracttermination.ContractTerminationVariables.EFFECTIVE_AT;
import static io.turnout.processes.contracttermination.ContractTerminationVariables.EFFECTIVE_DATE_DIFFERS;
import static io.turnout.processes.contracttermination.ContractTerminationVariables.FEE_DIFFERS;
import static io.turnout.processes.contracttermination.ContractTerminationVariables.NOTICE_ALREADY_SENT;
import static io.turnout.processes.contracttermination.ContractTerminationVariables.NOTICE_ID;
import static io.turnout.processes.contracttermination.ContractTerminationVariables.NOTICE_TO_HAND_IN;
import static io.turnout.processes.contracttermination.ContractTerminationVariables.SEND_AT;
import static io.turnout.processes.contracttermination.ContractTerminationVariables.UNOWNED_SERVICES;
import static io.turnout.processes.contracttermination.ContractTerminationVariables.UNPORTED_NUMBERS;

import java.util.Map;
import java.util.Set;

/** The job types of contract-termination and what their workers return. */
public final class ContractTerminationJobs {
    public static final String PLAN_NOTICE = "contract-termination.plan-notice";
    public static final String SEND_NOTICE = "contract-termination.send-notice";
    public static final String REMIND_PROVIDER = "contract-termination.remind-provider";
    public static final String COMPARE_TERMS = "contract-termination.compare-terms";
    public static final String RECORD_TERMINATION = "contract-termination.record-termination";

    /** By job type the variables that its worker returns: exactly these, every time. */
    public static final Map<String, Set<String>> OUTPUTS = Map.ofEntries(
            Map.entry(PLAN_NOTICE, Set.of(NOTICE_ID, NOTICE_ALREADY_SENT, SEND_AT, UNPORTED_NUMBERS, UNOWNED_SERVICES)),
            Map.entry(SEND_NOTICE, Set.of(NOTICE_TO_HAND_IN)),
            Map.entry(REMIND_PROVIDER, Set.of()),
            Map.entry(COMPARE_TERMS, Set.of(EFFECTIVE_DATE_DIFFERS, FEE_DIFFERS)),
            Map.entry(RECORD_TERMINATION, Set.of(EFFECTIVE_AT)));

    private ContractTerminationJobs() {}
}
