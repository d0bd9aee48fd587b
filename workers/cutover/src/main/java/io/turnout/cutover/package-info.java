/** Change windows, freezes, cut-over plans, steps and signatures. */
@NullMarked
package io.turnout.cutover;

import org.jspecify.annotations.NullMarked;
