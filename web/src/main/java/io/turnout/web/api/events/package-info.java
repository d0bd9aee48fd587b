/** The stream of server-sent events. */
@NullMarked
package io.turnout.web.api.events;

import org.jspecify.annotations.NullMarked;
