/** Workers and task completions of the process service-cutover. */
@NullMarked
package io.turnout.jobs.servicecutover;

import org.jspecify.annotations.NullMarked;
