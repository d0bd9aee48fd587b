/** The process old-line-retirement: the old line taken down on the effective date and its last invoice checked. */
@NullMarked
package io.turnout.processes.oldlineretirement;

import org.jspecify.annotations.NullMarked;
