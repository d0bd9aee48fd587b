/** What the default run starts beneath the application: PostgreSQL, the engine and a clock that can be moved. */
@NullMarked
package io.turnout.web.platform;

import org.jspecify.annotations.NullMarked;
