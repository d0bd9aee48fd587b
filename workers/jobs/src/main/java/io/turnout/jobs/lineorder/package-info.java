/** Workers and task completions of the process line-order. */
@NullMarked
package io.turnout.jobs.lineorder;

import org.jspecify.annotations.NullMarked;
