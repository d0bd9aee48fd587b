/** The process parallel-test: the new line measured beside the old one, and the verdict. */
@NullMarked
package io.turnout.processes.paralleltest;

import org.jspecify.annotations.NullMarked;
