/** The process leave-new-contract: what was signed, ordered and configured for the new line undone in order. */
@NullMarked
package io.turnout.processes.leavenewcontract;

import org.jspecify.annotations.NullMarked;
