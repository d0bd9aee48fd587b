package io.turnout.processes.leavenewcontract;

import java.util.Map;
import java.util.Set;

/** The job types of leave-new-contract and what their workers return. */
public final class LeaveNewContractJobs {
    public static final String EXIT_CONTRACT = "leave-new-contract.exit-contract";
    public static final String CANCEL_ORDER = "leave-new-contract.cancel-order";
    public static final String UNDO_DEVICE_CONFIGURATION = "leave-new-contract.undo-device-configuration";
    public static final String RETURN_DEVICE = "leave-new-contract.return-device";
    public static final String RELEASE_ADDRESSES = "leave-new-contract.release-addresses";

    /** By job type the variables that its worker returns: exactly these, every time. */
    public static final Map<String, Set<String>> OUTPUTS = Map.ofEntries(
            Map.entry(EXIT_CONTRACT, Set.of()),
            Map.entry(CANCEL_ORDER, Set.of()),
            Map.entry(UNDO_DEVICE_CONFIGURATION, Set.of()),
            Map.entry(RETURN_DEVICE, Set.of()),
            Map.entry(RELEASE_ADDRESSES, Set.of()));

    private LeaveNewContractJobs() {}
}
