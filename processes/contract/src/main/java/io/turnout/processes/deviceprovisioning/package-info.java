/** The process device-provisioning: a device made ready for the new line without a visit. */
@NullMarked
package io.turnout.processes.deviceprovisioning;

import org.jspecify.annotations.NullMarked;
