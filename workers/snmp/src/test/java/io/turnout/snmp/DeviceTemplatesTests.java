package io.turnout.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Conflict;
import io.turnout.kernel.Ids;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Configurations on a simulated router: dry run, apply, verify, undo. */
@SpringBootTest(classes = SnmpTestApplication.class)
class DeviceTemplatesTests {

    private static final Map<String, String> VALUES = Map.of("newInterface", "wan1", "circuit", "BETA-7");

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) throws Exception {
        SnmpTestApplication.properties(registry);
    }

    private final Routers routers = new Routers(24);

    @Autowired
    private DeviceTemplates templates;

    @Autowired
    private Discovery discovery;

    @Autowired
    private DeviceConnections connections;

    private ManagedDevice device = routers.v3();

    @BeforeEach
    void connect() {
        SnmpTestApplication.connect(connections, routers, device);
    }

    @AfterEach
    void close() {
        routers.close();
    }

    @Test
    void aDryRunShowsTheDifferenceAndChangesNothing() {
        DeviceConfiguration configuration = templates.render(Ids.next(), device, VALUES);
        assertThat(configuration.changes()).singleElement().satisfies(write -> {
            assertThat(write.label()).isEqualTo("ifAlias of wan1");
            assertThat(write.before()).isEqualTo("probe=" + routers.address(2, 1));
            assertThat(write.wanted()).isEqualTo("BETA-7 probe=" + routers.address(2, 1));
        });
        assertThat(configuration.risky()).isFalse();
        assertThat(routers.of(device).applied()).isEmpty();
    }

    @Test
    void whatWasAppliedIsVerifiedAndCanBeUndone() {
        DeviceConfiguration configuration = templates.render(Ids.next(), device, VALUES);
        assertThat(templates.verify(configuration.id(), device)).anyMatch(check -> !check.passed());
        templates.apply(configuration.id(), device);
        assertThat(templates.verify(configuration.id(), device)).allMatch(Check::passed);
        assertThat(templates.get(configuration.id()).state()).isEqualTo(DeviceConfiguration.State.VERIFIED);
        templates.undo(configuration.id(), device);
        assertThat(alias("wan1")).isEqualTo("probe=" + routers.address(2, 1));
    }

    @Test
    void whatWasHalfAppliedIsTakenBack() {
        DeviceConfiguration configuration = templates.render(Ids.next(), device, VALUES);
        routers.of(device).dieAfterSet();
        assertThatThrownBy(() -> templates.apply(configuration.id(), device))
                .isInstanceOf(DeviceFault.OutcomeUnknown.class);
        routers.of(device).revive();

        assertThat(templates.get(configuration.id()).state()).isEqualTo(DeviceConfiguration.State.APPLYING);
        assertThat(templates.discard(configuration.id())).isFalse();
        templates.undo(configuration.id(), device);

        assertThat(templates.get(configuration.id()).state()).isEqualTo(DeviceConfiguration.State.UNDONE);
        assertThat(alias("wan1")).isEqualTo("probe=" + routers.address(2, 1));
    }

    @Test
    void whatWasGivenUpIsNotWrittenAnyMore() {
        DeviceConfiguration configuration = templates.render(Ids.next(), device, VALUES);
        assertThat(templates.discard(configuration.id())).isTrue();

        assertThatThrownBy(() -> templates.apply(configuration.id(), device))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("undone");
        assertThat(routers.of(device).applied()).isEmpty();
    }

    @Test
    void aDeviceSaysWhoItIsAndWhatItHas() {
        DiscoveredDevice found = discovery.discover(device);
        assertThat(found.name()).isEqualTo(device.name());
        assertThat(found.listsRoutes()).isFalse();
        assertThat(found.interfaces()).extracting(DiscoveredDevice.Port::name).containsExactly("wan0", "wan1");
    }

    private String alias(String interfaceName) {
        return discovery.discover(device).interfaces().stream()
                .filter(port -> port.name().equals(interfaceName))
                .findFirst()
                .orElseThrow()
                .alias();
    }

    @Test
    void nothingIsAllowedForADeviceUntilAPersonAllowsIt() {
        assertThat(connections.permissions(device.id())).isEqualTo(DevicePermissions.NONE);
        connections.permit(device.id(), new DevicePermissions(false, true));
        assertThat(connections.permissions(device.id()).setsOverV2()).isTrue();
    }
}
