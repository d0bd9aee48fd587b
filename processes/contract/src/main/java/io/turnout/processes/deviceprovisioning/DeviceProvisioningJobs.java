package io.turnout.processes.deviceprovisioning;

import static io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables.CHANGE_RISK;
import static io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables.CONFIGURATION_ID;
import static io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables.CONFIGURATION_VERIFIED;
import static io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables.DEVICE_ID;
import static io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables.DEVICE_ORIGIN;
import static io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables.LEASED;

import java.util.Map;
import java.util.Set;

/** The job types of device-provisioning and what their workers return. */
public final class DeviceProvisioningJobs {
    public static final String RESOLVE_DEVICE = "device-provisioning.resolve-device";
    public static final String DISCOVER_DEVICE = "device-provisioning.discover-device";
    public static final String ASSIGN_ADDRESSES = "device-provisioning.assign-addresses";
    public static final String RENDER_CONFIGURATION = "device-provisioning.render-configuration";
    public static final String APPLY_CONFIGURATION = "device-provisioning.apply-configuration";
    public static final String VERIFY_CONFIGURATION = "device-provisioning.verify-configuration";
    public static final String UNDO_CONFIGURATION = "device-provisioning.undo-configuration";
    public static final String ENROL_MONITORING = "device-provisioning.enrol-monitoring";
    public static final String START_LEASE = "device-provisioning.start-lease";

    /** By job type the variables that its worker returns: exactly these, every time. */
    public static final Map<String, Set<String>> OUTPUTS = Map.ofEntries(
            Map.entry(RESOLVE_DEVICE, Set.of(DEVICE_ID, DEVICE_ORIGIN, LEASED)),
            Map.entry(DISCOVER_DEVICE, Set.of()),
            Map.entry(ASSIGN_ADDRESSES, Set.of()),
            Map.entry(RENDER_CONFIGURATION, Set.of(CONFIGURATION_ID, CHANGE_RISK)),
            Map.entry(APPLY_CONFIGURATION, Set.of()),
            Map.entry(VERIFY_CONFIGURATION, Set.of(CONFIGURATION_VERIFIED)),
            Map.entry(UNDO_CONFIGURATION, Set.of()),
            Map.entry(ENROL_MONITORING, Set.of()),
            Map.entry(START_LEASE, Set.of()));

    private DeviceProvisioningJobs() {}
}
