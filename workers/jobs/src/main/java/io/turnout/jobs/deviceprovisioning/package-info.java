/** Workers and task completions of the process device-provisioning. */
@NullMarked
package io.turnout.jobs.deviceprovisioning;

import org.jspecify.annotations.NullMarked;
