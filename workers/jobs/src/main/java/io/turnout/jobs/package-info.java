/** Workers: each translates a job, calls one module method, returns. */
@NullMarked
package io.turnout.jobs;

import org.jspecify.annotations.NullMarked;
