/** What every module shares: actors, pages and the errors a caller can act on. */
@NullMarked
package io.turnout.kernel;

import org.jspecify.annotations.NullMarked;
