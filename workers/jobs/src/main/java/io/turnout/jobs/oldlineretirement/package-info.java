/** Workers and task completions of the process old-line-retirement. */
@NullMarked
package io.turnout.jobs.oldlineretirement;

import org.jspecify.annotations.NullMarked;
