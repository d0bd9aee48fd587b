/** Files of comma-separated values. */
@NullMarked
package io.turnout.web.api.imports;

import org.jspecify.annotations.NullMarked;
