/** Workers and task completions of the process provider-evaluation. */
@NullMarked
package io.turnout.jobs.providerevaluation;

import org.jspecify.annotations.NullMarked;
