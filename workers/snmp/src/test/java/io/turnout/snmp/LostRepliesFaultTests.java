package io.turnout.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * F10: a router behind a line that loses requests, and loses, doubles and delays answers. Rounds grow with
 * {@code turnout.faults.scale}.
 */
@SpringBootTest(
        classes = SnmpTestApplication.class,
        properties = {"turnout.snmp.timeout=150ms", "turnout.snmp.backoff=10ms"})
class LostRepliesFaultTests {

    private static final int ROUNDS = 10 * Integer.getInteger("turnout.faults.scale", 1);
    private static final long SEED = Long.getLong("turnout.faults.seed", 10);
    private static final String OLD_LINE = "1.3.6.1.2.1.2.2.1.7.2=";

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws Exception {
        SnmpTestApplication.properties(registry);
    }

    @Autowired
    private Routing routing;

    @Autowired
    private DeviceConnections connections;

    @Test
    void everySwitchAndEveryWayBackIsOneSetWhateverGetsLost() {
        try (Routers routers = new Routers(29)) {
            ManagedDevice direct = routers.v3();
            SnmpTestApplication.connect(connections, routers, direct);
            List<String> expected = new ArrayList<>();
            try (UdpRelay line =
                    new UdpRelay(routers.address(9, 1), direct.address(), new UdpRelay.Quality(5, 30, 20, 20), SEED)) {
                ManagedDevice device = direct.at(routers.address(9, 1));
                for (int round = 0; round < ROUNDS; round++) {
                    RoutingChange change = new RoutingChange("case/" + round, device, "wan0", "wan1");
                    untilDone(() -> routing.switchTo(change, () -> {}).switched());
                    expected.add(OLD_LINE + "2");
                    RoutingChange back = new RoutingChange("case/" + round + "/back", device, "wan0", "wan1");
                    untilDone(() -> routing.restore(back).restored());
                    expected.add(OLD_LINE + "1");
                }
                assertThat(line.lost()).as("answers lost, seed " + SEED).isPositive();
            }
            assertThat(routers.of(direct).applied()).as("seed " + SEED).containsExactlyElementsOf(expected);
        }
    }

    /** As a job is repeated: the line may have been too bad for a whole step. */
    private static void untilDone(BooleanSupplier step) {
        boolean done = false;
        while (!done) {
            try {
                done = step.getAsBoolean();
            } catch (DeviceFault tooBad) {
                done = false;
            }
        }
    }
}
