/** Tasks of people, worked on by programs. */
@NullMarked
package io.turnout.web.api.tasks;

import org.jspecify.annotations.NullMarked;
