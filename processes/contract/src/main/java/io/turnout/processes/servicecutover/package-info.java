/** The process service-cutover: the traffic moved to the new line, or moved back in order. */
@NullMarked
package io.turnout.processes.servicecutover;

import org.jspecify.annotations.NullMarked;
