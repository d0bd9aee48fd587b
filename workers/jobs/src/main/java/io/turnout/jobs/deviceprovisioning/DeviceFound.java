package io.turnout.jobs.deviceprovisioning;

import io.turnout.processes.deviceprovisioning.DeviceProvisioningVariables;
import java.util.Map;

/**
 * The device that a new line ends at.
 *
 * @param ownership owned, leased or customer
 */
record DeviceFound(String deviceId, String ownership) {

    /** The customer's own device is adopted: it must be discovered before it is touched. */
    Map<String, Object> variables() {
        return Map.of(
                DeviceProvisioningVariables.DEVICE_ID,
                deviceId,
                DeviceProvisioningVariables.DEVICE_ORIGIN,
                ownership.equals("customer") ? "adopt" : ownership,
                DeviceProvisioningVariables.LEASED,
                ownership.equals("leased"));
    }
}
