/**
 * What happens to an installation whose parts are killed, paused and cut off from each other. Everything runs as
 * processes of its own, as in production: PostgreSQL, the engine with our exporter, copies of the application.
 */
@NullMarked
package io.turnout.web.faults;

import org.jspecify.annotations.NullMarked;
