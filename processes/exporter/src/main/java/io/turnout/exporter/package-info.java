/** Runs in the broker and writes engine records to PostgreSQL. */
@NullMarked
package io.turnout.exporter;

import org.jspecify.annotations.NullMarked;
