/** The workers of parallel-test. */
@NullMarked
package io.turnout.jobs.paralleltest;

import org.jspecify.annotations.NullMarked;
