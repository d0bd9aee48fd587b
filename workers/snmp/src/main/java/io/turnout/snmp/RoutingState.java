package io.turnout.snmp;

/** Which of the two uplinks of a change are open and up, as the device itself says. */
public record RoutingState(boolean fromAdminUp, boolean fromUp, boolean toAdminUp, boolean toUp) {

    /** Told by a person who has looked, for the device itself cannot be asked. */
    public static RoutingState switchedByWord() {
        return new RoutingState(false, false, true, true);
    }

    /** The way back, told by a person. */
    public static RoutingState restoredByWord() {
        return new RoutingState(true, true, false, false);
    }

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
