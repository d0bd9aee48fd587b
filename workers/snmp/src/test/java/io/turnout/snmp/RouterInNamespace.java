package io.turnout.snmp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real Linux router with Debian's snmpd, in network namespaces of its own.
 *
 * <p>Namespace {@code ttr} is the router, with uplinks wan0 and wan1 to {@code ttu}, the providers' side, where
 * 198.51.100.1 is the rest of the world; {@code ttl} is a host behind the router. The router is managed over a link of
 * its own. A loop puts static routes back after their interface came up again, as a routing daemon does; it never
 * chooses one: that is done by their metrics.
 */
public final class RouterInNamespace implements AutoCloseable {

    public static final String MANAGEMENT = "10.77.99.2:161";
    public static final String USER = "turnout";
    public static final String AUTH = "auth passphrase";
    public static final String PRIV = "priv passphrase";

    private static final String WORLD = "198.51.100.1";
    private static final Pattern WAY_OUT = Pattern.compile(" dev (\\S+)");

    private static final String LINKS = """
            for n in ttr ttu ttl; do ip netns add $n; ip -n $n link set lo up; done
            ip link add ttm0 type veth peer name mgmt0 netns ttr
            ip link add ttp0 type veth peer name probe0 netns ttu
            ip -n ttr link add wan0 type veth peer name wan0 netns ttu
            ip -n ttr link add wan1 type veth peer name wan1 netns ttu
            ip -n ttr link add lan0 type veth peer name lan0 netns ttl
            ip addr add 10.77.99.1/24 dev ttm0; ip link set ttm0 up
            ip addr add 10.77.98.1/24 dev ttp0; ip link set ttp0 up
            ip -n ttr addr add 10.77.99.2/24 dev mgmt0; ip -n ttr link set mgmt0 up
            ip -n ttu addr add 10.77.98.2/24 dev probe0; ip -n ttu link set probe0 up
            for i in 0 1; do
              ip -n ttr addr add 10.77.$((i+1)).2/24 dev wan$i; ip -n ttr link set wan$i up
              ip -n ttu addr add 10.77.$((i+1)).1/24 dev wan$i; ip -n ttu link set wan$i up
              ip -n ttr rule add from 10.77.$((i+1)).2 lookup $((101+i))
              ip route add 10.77.$((i+1)).0/24 via 10.77.98.2
            done
            ip -n ttr addr add 10.77.3.1/24 dev lan0; ip -n ttr link set lan0 up
            ip -n ttl addr add 10.77.3.2/24 dev lan0; ip -n ttl link set lan0 up
            ip -n ttl route add default via 10.77.3.1
            ip -n ttu addr add 198.51.100.1/32 dev lo
            for n in ttr ttu; do
              ip netns exec $n sysctl -qw net.ipv4.ip_forward=1
              for i in all wan0 wan1; do
                ip netns exec $n sysctl -qw net.ipv4.conf.$i.rp_filter=0 net.ipv4.conf.$i.ignore_routes_with_linkdown=1
              done
            done
            """;

    private static final String ROUTES = """
            while :; do
              for i in 0 1; do
                ip -n ttr route replace default via 10.77.$((i+1)).1 dev wan$i metric $((10*(i+1)))
                ip -n ttr route replace default via 10.77.$((i+1)).1 dev wan$i table $((101+i))
                ip -n ttu route replace 10.77.3.0/24 via 10.77.$((i+1)).2 metric $((10*(i+1)))
              done 2>/dev/null
              sleep 0.1
            done
            """;

    private static final String AGENT = """
            agentaddress udp:161
            createUser %s SHA-256 "%s" AES "%s"
            rwuser %s priv
            """;

    private final List<Process> running = new ArrayList<>();

    /** Why no such router can be made here; empty when one can. */
    static String missing() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return "needs root";
        }
        for (String tool : List.of("ip", "snmpd", "ping", "sysctl")) {
            if (new ProcessBuilder("sh", "-c", "command -v " + tool).start().waitFor() != 0) {
                return "needs " + tool;
            }
        }
        return new ProcessBuilder("sh", "-c", "ip netns add ttprobe && ip netns del ttprobe")
                                .start()
                                .waitFor()
                        == 0
                ? ""
                : "needs network namespaces";
    }

    public RouterInNamespace(Path directory) throws IOException, InterruptedException {
        clean();
        run(LINKS);
        background(directory, "sh", "-c", ROUTES);
        Path configuration = directory.resolve("snmpd.conf");
        Files.writeString(configuration, AGENT.formatted(USER, AUTH, PRIV, USER));
        background(directory, "ip", "netns", "exec", "ttr", "snmpd", "-f", "-Lo", "-C", "-c", configuration.toString());
    }

    /** The provider's side of an uplink dies. */
    public void cutAtProvider(String uplink) throws IOException, InterruptedException {
        run("ip -n ttu link set " + uplink + " down");
    }

    /** What the kernel itself says of an uplink. */
    public boolean isUp(String uplink) throws IOException, InterruptedException {
        return run("ip -n ttr -br link show " + uplink).contains(" UP ");
    }

    /** The uplink by which packets for the world leave the router now. */
    public String wayOut() throws IOException, InterruptedException {
        Matcher route = WAY_OUT.matcher(run("ip -n ttr route get " + WORLD));
        return route.find() ? route.group(1) : "none";
    }

    /** What the kernel counted of packets sent by an uplink. */
    public long packetsOut(String uplink) throws IOException, InterruptedException {
        return Long.parseLong(run("ip netns exec ttr cat /sys/class/net/" + uplink + "/statistics/tx_packets")
                .strip());
    }

    /** Pings the world from behind the router until stopped. */
    public Pings ping() throws IOException {
        return pinging();
    }

    public Pings ping(int count) throws IOException {
        return pinging("-c", String.valueOf(count));
    }

    private Pings pinging(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("ip", "netns", "exec", "ttl", "ping", "-q", "-i", "0.1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-W", "1", WORLD));
        Process ping = new ProcessBuilder(command).redirectErrorStream(true).start();
        running.add(ping);
        return new Pings(ping);
    }

    static String run(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-ec", script)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("Shell said: " + output);
        }
        return output;
    }

    private void background(Path directory, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SNMP_PERSISTENT_DIR", directory.toString());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        running.add(builder.start());
    }

    private static void clean() throws IOException, InterruptedException {
        run("for n in ttr ttu ttl; do ip netns del $n 2>/dev/null || true; done;"
                + " for i in ttm0 ttp0; do ip link del $i 2>/dev/null || true; done");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        for (Process process : running) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.waitFor(5, TimeUnit.SECONDS);
        }
        clean();
    }
}
