package io.turnout.snmp;

import org.jspecify.annotations.Nullable;

/** The secrets of one device. Never logged: its text form shows none of them. */
public record Credentials(
        @Nullable String community,
        @Nullable String authPassphrase,
        @Nullable String privPassphrase) {

    public static Credentials community(String community) {
        return new Credentials(community, null, null);
    }

    public static Credentials passphrases(String authPassphrase, String privPassphrase) {
        return new Credentials(null, authPassphrase, privPassphrase);
    }

    @Override
    public String toString() {
        return "Credentials[hidden]";
    }
}
