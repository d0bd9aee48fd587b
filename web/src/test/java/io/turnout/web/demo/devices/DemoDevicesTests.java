package io.turnout.web.demo.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.turnout.kernel.Ids;
import io.turnout.kernel.NotFound;
import io.turnout.snmp.DeviceFault;
import io.turnout.snmp.ManagedDevice;
import io.turnout.snmp.SnmpClient;
import io.turnout.snmp.SnmpSettings;
import io.turnout.web.platform.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.VariableBinding;

/** The demo's routers answer by real packets, and less so when they are disturbed. */
class DemoDevicesTests {

    private static final OID SYS_NAME = new OID("1.3.6.1.2.1.1.5.0");
    private static final OID LOCATION = new OID("1.3.6.1.2.1.1.6.0");
    private static final OID OLD_ADMIN_STATUS = new OID("1.3.6.1.2.1.2.2.1.7.2");

    private final UUID id = Ids.next();

    @TempDir
    private Path data;

    private DemoDevices devices;
    private final SnmpClient client =
            new SnmpClient(SnmpSettings.defaults(), anyId -> devices.credentials("rtr-sz-01"));

    @BeforeEach
    void start() {
        devices = new DemoDevices(true, data);
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

    @Test
    void whatWasSetIsThereAgainAfterARestart() {
        client.set(router("127.0.10.1:1161"), List.of(new VariableBinding(OLD_ADMIN_STATUS, new Integer32(2))))
                .join();
        client.set(router("127.0.10.1:1161"), List.of(new VariableBinding(LOCATION, new OctetString("Łódź, 2"))))
                .join();
        devices.stop();
        devices.start();
        assertThat(devices.list())
                .filteredOn(uplink -> !uplink.adminUp())
                .extracting(uplink -> uplink.device() + " " + uplink.interfaceName())
                .containsExactly("rtr-sz-01 wan0");
        assertThat(client.get(router("127.0.10.1:1161"), List.of(LOCATION)).join())
                .extracting(value -> new String(((OctetString) value.getVariable()).getValue(), StandardCharsets.UTF_8))
                .containsExactly("Łódź, 2");
    }

    @Test
    void aConfigurationThatIsNoneIsNamed() throws IOException {
        devices.stop();
        Files.writeString(data.resolve("devices/rtr-dg-01.properties"), "1.3.6.1.2.1.2.2.1.7.2=down\n");
        assertThatThrownBy(devices::start).isInstanceOf(CannotStart.class).hasMessageContaining("rtr-dg-01");
        assertThat(devices.isRunning()).isFalse();
    }

    private String name(String address) {
        return client.get(router(address), List.of(SYS_NAME)).join().getFirst().toValueString();
    }

    private ManagedDevice router(String address) {
        return ManagedDevice.v3(id, "rtr-sz-01", address, "turnout", true);
    }
}
