package io.turnout.snmp;

import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The secrets of one device. Never logged: its text form shows none of them. */
public record Credentials(
        @Nullable String community,
        @Nullable String authPassphrase,
        @Nullable String privPassphrase) {

    /** RFC 3414, 11.2: a shorter one is refused by agents. */
    private static final int SHORTEST_PASSPHRASE = 8;

    private static final int LONGEST = 200;

    public static Credentials community(String community) {
        return new Credentials(community, null, null);
    }

    public static Credentials passphrases(String authPassphrase, String privPassphrase) {
        return new Credentials(null, authPassphrase, privPassphrase);
    }

    /**
     * The same, if a device of this version can be asked with them.
     *
     * @throws InvalidInput for what is missing or too short
     */
    public Credentials checkedFor(SnmpVersion version) {
        List<FieldError> errors = new ArrayList<>();
        if (version == SnmpVersion.V2C) {
            check("/community", community, 1, errors);
        } else {
            check("/authPassphrase", authPassphrase, SHORTEST_PASSPHRASE, errors);
            check("/privPassphrase", privPassphrase, SHORTEST_PASSPHRASE, errors);
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return this;
    }

    private static void check(String pointer, @Nullable String secret, int shortest, List<FieldError> errors) {
        if (secret == null || secret.isBlank()) {
            errors.add(new FieldError(pointer, "is missing; the SNMP version of the device needs it"));
        } else if (secret.length() < shortest || secret.length() > LONGEST) {
            errors.add(new FieldError(pointer, "must have " + shortest + " to " + LONGEST + " characters"));
        }
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
