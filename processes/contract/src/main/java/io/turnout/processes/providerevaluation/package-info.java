/** The process provider-evaluation: the present provider and the candidates compared, and the choice. */
@NullMarked
package io.turnout.processes.providerevaluation;

import org.jspecify.annotations.NullMarked;
