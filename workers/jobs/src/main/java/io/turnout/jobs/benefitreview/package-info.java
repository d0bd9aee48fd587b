/** Workers and task completions of the process benefit-review. */
@NullMarked
package io.turnout.jobs.benefitreview;

import org.jspecify.annotations.NullMarked;
