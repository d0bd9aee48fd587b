package io.turnout.web.demo.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Ids;
import io.turnout.kernel.NotFound;
import io.turnout.snmp.DeviceFault;
import io.turnout.snmp.ManagedDevice;
import io.turnout.snmp.SnmpClient;
import io.turnout.snmp.SnmpSettings;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.OID;

/** The demo's routers answer by real packets, and less so when they are disturbed. */
class DemoDevicesTests {

    private static final OID SYS_NAME = new OID("1.3.6.1.2.1.1.5.0");

    private final UUID id = Ids.next();
    private final DemoDevices devices = new DemoDevices(true);
    private final SnmpClient client =
            new SnmpClient(SnmpSettings.defaults(), anyId -> devices.credentials("rtr-sz-01"));

    @BeforeEach
    void start() {
        devices.start();
    }

    @AfterEach
    void stop() {
        client.close();
        devices.stop();
    }

    @Test
    void eachRouterHasAnOldAndANewUplink() {
        assertThat(devices.list())
                .extracting(uplink -> uplink.device() + " " + uplink.interfaceName())
                .containsExactly(
                        "rtr-dg-01 wan0",
                        "rtr-dg-01 wan1",
                        "rtr-sz-01 wan0",
                        "rtr-sz-01 wan1",
                        "rtr-wa-01 wan0",
                        "rtr-wa-01 wan1");
    }

    @Test
    void aCutUplinkDoesNotAnswerAndTheOthersDo() {
        devices.kill("rtr-sz-01", "wan1");
        assertThat(name("127.0.10.1:1161")).isEqualTo("rtr-sz-01");
        assertThat(name("127.0.11.1:1161")).isEqualTo("rtr-sz-01");
        assertThatThrownBy(() -> name("127.0.12.1:1161")).hasCauseInstanceOf(DeviceFault.Silent.class);
        devices.revive("rtr-sz-01", "wan1");
        assertThat(name("127.0.12.1:1161")).isEqualTo("rtr-sz-01");
    }

    @Test
    void anUplinkThatLosesEverythingIsStillUp() {
        devices.setLoss("rtr-sz-01", "wan1", 100);
        assertThatThrownBy(() -> name("127.0.12.1:1161")).hasCauseInstanceOf(DeviceFault.Silent.class);
        assertThat(devices.list())
                .filteredOn(uplink -> uplink.lossPercent() == 100)
                .singleElement()
                .satisfies(uplink -> assertThat(uplink.operUp()).isTrue());
    }

    @Test
    void anUnknownRouterIsNotThere() {
        assertThatThrownBy(() -> devices.kill("rtr-xx-99")).isInstanceOf(NotFound.class);
    }

    private String name(String address) {
        ManagedDevice device = ManagedDevice.v3(id, "rtr-sz-01", address, "turnout", true);
        return client.get(device, List.of(SYS_NAME)).join().getFirst().toValueString();
    }
}
