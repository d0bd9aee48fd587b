/** Workers and task completions of the process contract-signing. */
@NullMarked
package io.turnout.jobs.contractsigning;

import org.jspecify.annotations.NullMarked;
