package io.turnout.snmp;

/**
 * A switch of one device's traffic from one uplink to another.
 *
 * @param request who asks, the same for every repetition: writes are logged and settled under it
 * @param from interface of the old line
 * @param to interface of the new line
 */
public record RoutingChange(String request, ManagedDevice device, String from, String to) {}
