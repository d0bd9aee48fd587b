/** The inventory: lists, single things, creation and change with versions. */
@NullMarked
package io.turnout.web.api.inventory;

import org.jspecify.annotations.NullMarked;
