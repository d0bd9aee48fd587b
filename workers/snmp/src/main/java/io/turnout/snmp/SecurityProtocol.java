package io.turnout.snmp;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/** One of the ways to protect SNMPv3 messages; its text is what inventories write. A weak one is for old devices only. */
sealed interface SecurityProtocol permits AuthProtocol, PrivProtocol {

    OID oid();

    boolean weak();

    /** @param known all there are, the default first; nothing written means that one */
    static <P extends SecurityProtocol> P named(@Nullable String text, String what, P... known) {
        if (text == null || text.isBlank()) {
            return known[0];
        }
        return Arrays.stream(known)
                .filter(protocol -> protocol.toString().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(what + " protocol " + text
                        + " is not known; use one of "
                        + Arrays.stream(known).map(SecurityProtocol::toString).collect(Collectors.joining(", "))
                        + "."));
    }
}
