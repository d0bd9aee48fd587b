/** A whole installation for tests that need one: everything runs as a process of its own, as in production. */
@NullMarked
package io.turnout.web.installation;

import org.jspecify.annotations.NullMarked;
