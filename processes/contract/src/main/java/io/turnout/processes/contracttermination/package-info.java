/** The process contract-termination: the notice to the old provider, its confirmation and the final terms. */
@NullMarked
package io.turnout.processes.contracttermination;

import org.jspecify.annotations.NullMarked;
