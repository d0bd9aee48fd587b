/** The pure rules of leaving a contract: days, working days, notice, renewal, fees and money at risk. */
@NullMarked
package io.turnout.sourcing.notice;

import org.jspecify.annotations.NullMarked;
