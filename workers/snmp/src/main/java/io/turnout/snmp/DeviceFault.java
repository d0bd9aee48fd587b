package io.turnout.snmp;

/** Something went wrong between us and one device; the message names the device and says what to do. */
public abstract sealed class DeviceFault extends RuntimeException {

    private final String deviceName;

    private DeviceFault(ManagedDevice device, String message) {
        super("Device " + device.name() + " (" + device.address() + ") " + message);
        this.deviceName = device.name();
    }

    public String deviceName() {
        return deviceName;
    }

    /** No answer in time. For a SET this says nothing about whether it was applied: read back. */
    public static final class Silent extends DeviceFault {
        Silent(ManagedDevice device, int attempts) {
            super(
                    device,
                    "did not answer (" + attempts + (attempts == 1 ? " attempt" : " attempts")
                            + "). Check its power and its management path; if it never answered, its SNMP credentials.");
        }
    }

    /** The device answered that it will not or cannot do this. */
    public static final class Refused extends DeviceFault {
        Refused(ManagedDevice device, String reason) {
            super(device, "refused: " + reason + ".");
        }
    }

    /** The device does not accept our user, passphrase or protocol. */
    public static final class NotAuthorised extends DeviceFault {
        NotAuthorised(ManagedDevice device, String reason) {
            super(device, "does not accept our credentials: " + reason + ". Enter them anew for this device.");
        }
    }

    /** The answer breaks the protocol or is larger than we take. */
    public static final class BadAnswer extends DeviceFault {
        BadAnswer(ManagedDevice device, String what) {
            super(device, "gave an answer that cannot be used: " + what + ".");
        }
    }

    /** We did not even ask: our own rules forbid it, or something is missing on our side. */
    public static final class NotAllowed extends DeviceFault {
        NotAllowed(ManagedDevice device, String why) {
            super(device, why);
        }
    }

    /** Another worker, of this copy or of another one, is changing the device and has not ended. */
    public static final class Busy extends DeviceFault {
        Busy(ManagedDevice device) {
            super(device, "is being changed by another step that has not ended. It is tried again.");
        }
    }

    /** A write went out and neither its reply nor its read-back came: only a later read can tell. */
    public static final class OutcomeUnknown extends DeviceFault {
        OutcomeUnknown(ManagedDevice device, String what) {
            super(
                    device,
                    "may or may not have applied " + what
                            + ": neither the reply nor the read-back came. It is not repeated until a read-back decides.");
        }
    }
}
