/** Offers, requirements, evaluations, contracts, notices, exit plans and feedback. */
@NullMarked
package io.turnout.web.api.sourcing;

import org.jspecify.annotations.NullMarked;
