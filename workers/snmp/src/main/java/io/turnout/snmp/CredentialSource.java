package io.turnout.snmp;

import java.util.Optional;
import java.util.UUID;

/** Where the client finds a device's secrets when it is about to ask it. */
@FunctionalInterface
public interface CredentialSource {

    Optional<Credentials> find(UUID deviceId);
}
