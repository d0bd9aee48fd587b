package io.turnout.web.demo.devices;

import io.turnout.kernel.NotFound;
import io.turnout.snmp.Credentials;
import io.turnout.snmp.simulated.SimulatedRouter;
import io.turnout.snmp.simulated.SimulatedRouter.UplinkState;
import io.turnout.web.platform.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The routers of the demo and the handles to disturb them.
 *
 * <p>Each router is managed at {@code 127.0.10.n:1161}; requests to {@code 127.0.11.n} pass through its old uplink
 * wan0, requests to {@code 127.0.12.n} through its new one, wan1.
 */
@Component
@Profile("demo")
public class DemoDevices implements SmartLifecycle {

    private static final String USER = "turnout";
    private static final String AUTH = "demo-auth-passphrase";
    private static final String PRIV = "demo-priv-passphrase";
    private static final String COMMUNITY = "demo-community";

    /** The name of each router and the last byte of its addresses. */
    private static final Map<String, Integer> VERSION_3 = Map.of("rtr-sz-01", 1, "rtr-dg-01", 2);

    private static final Map<String, Integer> VERSION_2C = Map.of("rtr-wa-01", 3);

    private final Map<String, SimulatedRouter> routers = new TreeMap<>();
    private final boolean simulated;
    private final Path configurations;

    /**
     * @param simulated whether to be those routers; off where something else answers at their addresses
     * @param data what is set on them is kept there, in {@code devices}; lines cut or made lossy are not
     */
    public DemoDevices(
            @Value("${turnout.demo.simulated-devices:true}") boolean simulated,
            @Value("${turnout.data-directory}") Path data) {
        this.simulated = simulated;
        this.configurations = data.resolve("devices");
    }

    /** Lets an interface lose this share of what passes through it. */
    public void setLoss(String device, String interfaceName, int percent) {
        router(device).lose(interfaceName, percent);
    }

    /** Cuts the line behind an interface. */
    public void kill(String device, String interfaceName) {
        router(device).cut(interfaceName);
    }

    public void revive(String device, String interfaceName) {
        router(device).mend(interfaceName);
    }

    /** Takes a whole router away. */
    public void kill(String device) {
        router(device).kill();
    }

    public void revive(String device) {
        router(device).revive();
    }

    /** Every interface of every router, by name. */
    public synchronized List<UplinkState> list() {
        return routers.values().stream()
                .flatMap(router -> router.uplinks().stream())
                .toList();
    }

    /** The secrets of a demo router; none for a device that is not one. */
    public Optional<Credentials> credentials(String device) {
        if (VERSION_3.containsKey(device)) {
            return Optional.of(Credentials.passphrases(AUTH, PRIV));
        }
        return VERSION_2C.containsKey(device) ? Optional.of(Credentials.community(COMMUNITY)) : Optional.empty();
    }

    private synchronized SimulatedRouter router(String device) {
        SimulatedRouter router = routers.get(device);
        if (router == null) {
            throw new NotFound("demo device", device);
        }
        return router;
    }

    @Override
    public boolean isAutoStartup() {
        return simulated;
    }

    /** @throws CannotStart if something else answers at the address of a router, or its configuration is unusable */
    @Override
    public synchronized void start() {
        try {
            VERSION_3.forEach((name, n) ->
                    routers.put(name, SimulatedRouter.v3(name, address(10, n), uplinks(n), USER, AUTH, PRIV)));
            VERSION_2C.forEach(
                    (name, n) -> routers.put(name, SimulatedRouter.v2c(name, address(10, n), uplinks(n), COMMUNITY)));
        } catch (UncheckedIOException taken) {
            stop();
            throw new CannotStart(taken.getMessage() + ": another program has it. Stop that one (another Turnout?), or"
                    + " go without simulated routers: TURNOUT_DEMO_SIMULATEDDEVICES=false ./mvnw");
        }
        try {
            Files.createDirectories(configurations);
            routers.forEach((name, router) -> router.keepConfigurationIn(configurations.resolve(name + ".properties")));
        } catch (IOException | UncheckedIOException unusable) {
            stop();
            throw new CannotStart("The simulated routers cannot start from " + configurations + " ("
                    + unusable.getMessage() + "). Make it writable, or delete it: they start anew then.");
        }
    }

    @Override
    public synchronized void stop() {
        routers.values().forEach(SimulatedRouter::close);
        routers.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !routers.isEmpty();
    }

    /** Before everything that asks devices. */
    @Override
    public int getPhase() {
        return 0;
    }

    private static Map<String, String> uplinks(int n) {
        Map<String, String> uplinks = new LinkedHashMap<>();
        uplinks.put("wan0", address(11, n));
        uplinks.put("wan1", address(12, n));
        return uplinks;
    }

    private static String address(int part, int n) {
        return "127.0." + part + "." + n + ":1161";
    }
}
