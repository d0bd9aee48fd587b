/** The process provider-switch: one case: one site moves from its old circuit to its new one. */
@NullMarked
package io.turnout.processes.providerswitch;

import org.jspecify.annotations.NullMarked;
