package io.turnout.processes.deviceprovisioning;

/** The variables that device-provisioning writes: ids and decisions only. */
public final class DeviceProvisioningVariables {
    public static final String DEVICE_ID = "deviceId";
    public static final String DEVICE_ORIGIN = "deviceOrigin";
    public static final String LEASED = "leased";
    public static final String CONFIGURATION_ID = "configurationId";
    public static final String CHANGE_RISK = "changeRisk";
    public static final String CONFIGURATION_VERIFIED = "configurationVerified";
    public static final String CHANGE_APPROVED = "changeApproved";
    public static final String APPROVAL_NEEDED = "approvalNeeded";

    private DeviceProvisioningVariables() {}
}
