/** What the API and the screens both do: starts, completions, cancellations and imports, each in one place. */
@NullMarked
package io.turnout.web.application;

import org.jspecify.annotations.NullMarked;
