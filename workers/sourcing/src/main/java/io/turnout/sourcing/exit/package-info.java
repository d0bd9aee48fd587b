/** The planner of the way out of the old contract: pure, no database, no clock. */
@NullMarked
package io.turnout.sourcing.exit;

import org.jspecify.annotations.NullMarked;
