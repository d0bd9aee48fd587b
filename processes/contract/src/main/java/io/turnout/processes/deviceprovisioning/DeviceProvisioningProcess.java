package io.turnout.processes.deviceprovisioning;

import java.util.List;

/** The process device-provisioning: a device made ready for the new line without a visit. */
public final class DeviceProvisioningProcess {
    public static final String ID = "device-provisioning";

    public static final String APPROVE_CHANGE = "Task_ApproveChange";
    public static final String REPAIR_DEVICE = "Task_RepairDevice";

    public static final String DECISION_CHANGE_APPROVAL = "change-approval";

    /** The elements that people work on. */
    public static final List<String> USER_TASKS = List.of(APPROVE_CHANGE, REPAIR_DEVICE);

    /** The elements that call other processes. */
    public static final List<String> CALLS = List.of();

    /** The decisions (DMN) that the process asks. */
    public static final List<String> DECISIONS = List.of(DECISION_CHANGE_APPROVAL);

    private DeviceProvisioningProcess() {}
}
