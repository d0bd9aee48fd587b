/** Operation: incidents, tokens. */
@NullMarked
package io.turnout.web.api.operations;

import org.jspecify.annotations.NullMarked;
