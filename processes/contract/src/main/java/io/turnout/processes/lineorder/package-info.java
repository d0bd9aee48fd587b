/** The process line-order: the new line ordered, delivered and accepted. */
@NullMarked
package io.turnout.processes.lineorder;

import org.jspecify.annotations.NullMarked;
