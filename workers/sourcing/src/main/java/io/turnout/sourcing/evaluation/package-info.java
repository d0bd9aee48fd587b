/** The pure rules of an evaluation: eligibility, score, sensitivity and total cost. No database, no clock. */
@NullMarked
package io.turnout.sourcing.evaluation;

import org.jspecify.annotations.NullMarked;
