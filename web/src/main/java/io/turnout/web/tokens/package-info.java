/** API tokens of programs: hashed, scoped, revocable. */
@NullMarked
package io.turnout.web.tokens;

import org.jspecify.annotations.NullMarked;
