/** Workers and task completions of the process provider-switch. */
@NullMarked
package io.turnout.jobs.providerswitch;

import org.jspecify.annotations.NullMarked;
