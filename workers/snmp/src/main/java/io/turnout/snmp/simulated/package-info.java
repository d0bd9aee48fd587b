/** Routers that exist only as SNMP agents, for the demo and for tests. Nothing else uses them. */
@NullMarked
package io.turnout.snmp.simulated;

import org.jspecify.annotations.NullMarked;
