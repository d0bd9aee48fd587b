/** What suppliers charge. */
@NullMarked
package io.turnout.web.api.billing;

import org.jspecify.annotations.NullMarked;
