/** Workers and task completions of the process contract-termination. */
@NullMarked
package io.turnout.jobs.contracttermination;

import org.jspecify.annotations.NullMarked;
