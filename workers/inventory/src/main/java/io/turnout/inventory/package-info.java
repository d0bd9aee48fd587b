/** Customers, providers, sites, circuits, devices and dependent services. */
@NullMarked
package io.turnout.inventory;

import org.jspecify.annotations.NullMarked;
