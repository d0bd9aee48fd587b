/** Camunda forms on the server: read, rendered and checked without a browser library. */
@NullMarked
package io.turnout.web.forms;

import org.jspecify.annotations.NullMarked;
