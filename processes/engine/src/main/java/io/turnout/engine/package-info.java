/** The way to the process engine: start, message, cancel, complete, and the effect ledger. */
@NullMarked
package io.turnout.engine;

import org.jspecify.annotations.NullMarked;
