/** The REST API under {@code /api/v1}: the contract for integrators. */
@NullMarked
package io.turnout.web.api;

import org.jspecify.annotations.NullMarked;
