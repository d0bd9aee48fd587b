/** The process benefit-review: the promised benefit measured against before. */
@NullMarked
package io.turnout.processes.benefitreview;

import org.jspecify.annotations.NullMarked;
