/** The demo's routers: simulated devices that answer SNMP on loopback addresses, and what may be done to them. */
@NullMarked
package io.turnout.web.demo.devices;

import org.jspecify.annotations.NullMarked;
