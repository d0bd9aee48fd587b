/** The screens: one controller for each, and the fragments that keep them live. */
@NullMarked
package io.turnout.web.screens;

import org.jspecify.annotations.NullMarked;
