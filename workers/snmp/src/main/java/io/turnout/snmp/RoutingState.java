package io.turnout.snmp;

/** Which of the two uplinks of a change are open and up, as the device itself says. */
public record RoutingState(boolean fromAdminUp, boolean fromUp, boolean toAdminUp, boolean toUp) {

    /** The new line carries the traffic: the old one is shut. */
    public boolean switched() {
        return toUp && !fromAdminUp;
    }

    /** The old line carries the traffic, as it did before the switch. */
    public boolean restored() {
        return fromUp;
    }

    /** No line is up: the one state that must never be made, and is never left alone. */
    public boolean dark() {
        return !fromUp && !toUp;
    }
}
