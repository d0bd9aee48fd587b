/**
 * What things cost, measured against a peer in the same run: {@code ./mvnw -Pbench verify}. Nothing here asserts a time;
 * the figures go to {@code web/target/benchmarks.md}.
 */
@NullMarked
package io.turnout.web.bench;

import org.jspecify.annotations.NullMarked;
