/** What Java knows of the models: process ids, job types, messages and variables. */
@NullMarked
package io.turnout.processes;

import org.jspecify.annotations.NullMarked;
