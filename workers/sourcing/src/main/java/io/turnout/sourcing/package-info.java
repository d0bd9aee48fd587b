/** Requirements, offers, evaluations, contracts, notices and letters. */
@NullMarked
package io.turnout.sourcing;

import org.jspecify.annotations.NullMarked;
