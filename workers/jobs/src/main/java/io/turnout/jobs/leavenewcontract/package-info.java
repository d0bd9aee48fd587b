/** Workers of the process leave-new-contract. */
@NullMarked
package io.turnout.jobs.leavenewcontract;

import org.jspecify.annotations.NullMarked;
