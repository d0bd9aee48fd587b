package io.turnout.snmp;

import io.turnout.kernel.Ids;
import io.turnout.snmp.simulated.SimulatedRouter;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Simulated routers for one test class, each on loopback addresses of its own, and the secrets to reach them. */
final class Routers implements AutoCloseable, CredentialSource {

    static final String AUTH = "auth passphrase";
    static final String PRIV = "priv passphrase";

    private final Map<UUID, Credentials> secrets = new HashMap<>();
    private final Map<UUID, SimulatedRouter> routers = new LinkedHashMap<>();
    private final int network;
    private int next = 1;

    /** @param network second byte of the addresses, so that test classes do not meet */
    Routers(int network) {
        this.network = network;
    }

    static SnmpSettings quick() {
        SnmpSettings usual = SnmpSettings.defaults();
        return new SnmpSettings(
                Duration.ofSeconds(1),
                2,
                Duration.ofMillis(20),
                usual.deviceWindow(),
                usual.overallWindow(),
                usual.darkWindow(),
                usual.bulkRows(),
                usual.maxRows(),
                Duration.ofSeconds(2));
    }

    ManagedDevice v3() {
        int n = next++;
        UUID id = Ids.next();
        String name = "rtr-" + network + "-" + n;
        routers.put(id, SimulatedRouter.v3(name, address(0, n), uplinks(n), "turnout", AUTH, PRIV));
        secrets.put(id, Credentials.passphrases(AUTH, PRIV));
        return ManagedDevice.v3(id, name, address(0, n), "turnout", true);
    }

    ManagedDevice v2c(boolean setsAllowed) {
        int n = next++;
        UUID id = Ids.next();
        String name = "rtr-" + network + "-" + n;
        routers.put(id, SimulatedRouter.v2c(name, address(0, n), uplinks(n), "public"));
        secrets.put(id, Credentials.community("public"));
        return ManagedDevice.v2c(id, name, address(0, n), setsAllowed, true);
    }

    SimulatedRouter of(ManagedDevice device) {
        return Objects.requireNonNull(routers.get(device.id()));
    }

    /** The same router anew: its clock starts again and its engine counts one more boot. */
    void restart(ManagedDevice device) {
        SimulatedRouter old = of(device);
        int n = Integer.parseInt(device.name().substring(device.name().lastIndexOf('-') + 1));
        old.close();
        routers.put(
                device.id(), SimulatedRouter.v3(device.name(), device.address(), uplinks(n), "turnout", AUTH, PRIV));
    }

    void secrets(ManagedDevice device, Credentials other) {
        secrets.put(device.id(), other);
    }

    String address(int part, int n) {
        return "127." + network + "." + part + "." + n + ":1161";
    }

    private Map<String, String> uplinks(int n) {
        Map<String, String> uplinks = new LinkedHashMap<>();
        uplinks.put("wan0", address(1, n));
        uplinks.put("wan1", address(2, n));
        return uplinks;
    }

    @Override
    public Optional<Credentials> find(UUID deviceId) {
        return Optional.ofNullable(secrets.get(deviceId));
    }

    @Override
    public void close() {
        routers.values().forEach(SimulatedRouter::close);
    }
}
