/** The case: phase, health, comments, documents, correspondence and audit trail. */
@NullMarked
package io.turnout.cases;

import org.jspecify.annotations.NullMarked;
