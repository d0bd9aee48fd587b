package io.turnout.snmp;

import io.turnout.kernel.PostgresForTests;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The module by itself, with a clock that tests move; a test component, so that no other application scans it. */
@SpringBootApplication
@TestComponent
class SnmpTestApplication {

    static final Instant START = Instant.parse("2027-01-04T08:00:00Z");

    static void properties(DynamicPropertyRegistry registry) throws Exception {
        String url = PostgresForTests.newDatabase();
        String keyFile =
                Files.createTempDirectory("turnout").resolve("secret.key").toString();
        registry.add("spring.datasource.url", () -> url);
        registry.add("turnout.secrets.key-file", () -> keyFile);
        registry.add("turnout.snmp.sampling.enabled", () -> "false");
        registry.add("turnout.snmp.settle-time", () -> "2s");
    }

    @Bean
    @Primary
    MovableClock clock() {
        return new MovableClock(START);
    }

    /** A clock that stands until it is moved. */
    static final class MovableClock extends Clock {

        private Instant now;

        MovableClock(Instant start) {
            this.now = start;
        }

        synchronized void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public synchronized Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Stores a simulated device's secrets as a person would on its page. */
    static void connect(DeviceConnections connections, Routers routers, ManagedDevice device) {
        UUID id = device.id();
        connections.store(id, routers.find(id).orElseThrow());
    }
}
