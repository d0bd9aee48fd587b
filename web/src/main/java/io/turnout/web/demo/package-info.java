/** Demo data, demo mailbox, demo devices and a clock page: profile {@code demo} only, beneath the production code. */
@NullMarked
package io.turnout.web.demo;

import org.jspecify.annotations.NullMarked;
