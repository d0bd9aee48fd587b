/** The catalogue of processes. */
@NullMarked
package io.turnout.web.api.processes;

import org.jspecify.annotations.NullMarked;
