/** The process contract-signing: a contract drafted, checked, negotiated, approved and signed. */
@NullMarked
package io.turnout.processes.contractsigning;

import org.jspecify.annotations.NullMarked;
