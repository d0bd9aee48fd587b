package io.turnout.engine;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the embedded engine runs.
 *
 * @param home the unpacked distribution, with {@code config} and {@code lib}
 * @param data where it keeps its log and snapshots
 * @param log file for what it prints
 * @param exporterJar our exporter, or null for none
 * @param database where the exporter writes; null without exporter
 * @param partitions 1 is plenty for one machine
 * @param controlledClock whether its clock may be moved forward (demo and tests only)
 */
public record EngineSettings(
        Path home,
        Path data,
        Path log,
        @Nullable Path exporterJar,
        @Nullable Database database,
        Ports ports,
        int partitions,
        boolean controlledClock) {

    /** Loopback ports of the engine. */
    public record Ports(int gateway, int command, int internal, int rest, int management) {}

    /** Where the exporter writes. */
    public record Database(String jdbcUrl, String user, String password) {}

    public URI grpcAddress() {
        return URI.create("http://127.0.0.1:" + ports.gateway());
    }

    public URI restAddress() {
        return URI.create("http://127.0.0.1:" + ports.rest());
    }

    public URI managementAddress() {
        return URI.create("http://127.0.0.1:" + ports.management());
    }
}
