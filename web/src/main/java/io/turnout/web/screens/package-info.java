/** The screens: a {@code …Screen} answers each page, and the fragments that keep it live. */
@NullMarked
package io.turnout.web.screens;

import org.jspecify.annotations.NullMarked;
