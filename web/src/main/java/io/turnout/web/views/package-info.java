/** Views of a list that people have saved: their own, their group's and everyone's. */
@NullMarked
package io.turnout.web.views;

import org.jspecify.annotations.NullMarked;
