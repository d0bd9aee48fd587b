package io.turnout.snmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.VariableBinding;

/** The client against simulated routers, by real packets. */
class SnmpClientTests {

    private static final OID SYS_NAME = new OID("1.3.6.1.2.1.1.5.0");
    private static final OID SYS_LOCATION = new OID("1.3.6.1.2.1.1.6.0");

    private final Routers routers = new Routers(21);
    private final SnmpClient client = new SnmpClient(Routers.quick(), routers);

    @AfterEach
    void close() {
        client.close();
        routers.close();
    }

    @Test
    void aVersionThreeDeviceIsReadWithAuthenticationAndEncryption() {
        ManagedDevice device = routers.v3();
        assertThat(name(device)).isEqualTo(device.name());
    }

    @Test
    void aVersionTwoDeviceIsReadWithItsCommunity() {
        ManagedDevice device = routers.v2c(false);
        assertThat(name(device)).isEqualTo(device.name());
    }

    @Test
    void twoDevicesMayHaveTheSameUserWithOtherPassphrases() {
        ManagedDevice first = routers.v3();
        ManagedDevice second = routers.v3();
        routers.secrets(second, Credentials.passphrases("another passphrase", Routers.PRIV));
        assertThat(name(first)).isEqualTo(first.name());
        assertThatThrownBy(() -> name(second))
                .hasCauseInstanceOf(DeviceFault.class)
                .hasMessageContaining(second.name())
                .hasMessageContaining("credentials");
        routers.secrets(second, Credentials.passphrases(Routers.AUTH, Routers.PRIV));
        assertThat(name(second)).isEqualTo(second.name());
    }

    @Test
    void aWalkGivesEverythingBelowItsRoot() {
        ManagedDevice device = routers.v3();
        List<VariableBinding> names =
                client.walk(device, new OID("1.3.6.1.2.1.31.1.1.1.1")).join();
        assertThat(names).extracting(VariableBinding::toValueString).containsExactly("wan0", "wan1");
    }

    @Test
    void aSetIsApplied() {
        ManagedDevice device = routers.v3();
        set(device, "Hall 3");
        assertThat(value(device, SYS_LOCATION)).isEqualTo("Hall 3");
    }

    @Test
    void aSetWhoseReplyIsLostIsNotSentAgain() {
        ManagedDevice device = routers.v3();
        name(device);
        routers.of(device).loseReplies(1);
        assertThatThrownBy(() -> set(device, "Hall 3")).hasCauseInstanceOf(DeviceFault.Silent.class);
        assertThat(routers.of(device).applied()).containsExactly(SYS_LOCATION + "=Hall 3");
    }

    @Test
    void aReadWhoseReplyIsLostIsRepeated() {
        ManagedDevice device = routers.v2c(false);
        routers.of(device).loseReplies(2);
        assertThat(name(device)).isEqualTo(device.name());
    }

    @Test
    void aVersionTwoDeviceIsChangedOnlyIfThatWasAllowed() {
        ManagedDevice refused = routers.v2c(false);
        assertThatThrownBy(() -> set(refused, "x"))
                .isInstanceOf(DeviceFault.NotAllowed.class)
                .hasMessageContaining("SNMPv3");
        ManagedDevice allowed = routers.v2c(true);
        set(allowed, "Hall 4");
        assertThat(value(allowed, SYS_LOCATION)).isEqualTo("Hall 4");
    }

    @Test
    void weakProtocolsNeedAPermissionOfTheDevice() {
        ManagedDevice strong = routers.v3();
        ManagedDevice weak = new ManagedDevice(
                strong.id(),
                strong.name(),
                strong.address(),
                SnmpVersion.V3,
                "turnout",
                AuthProtocol.SHA_1,
                PrivProtocol.DES,
                false,
                false,
                true);
        assertThatThrownBy(() -> name(weak)).hasCauseInstanceOf(DeviceFault.NotAllowed.class);
    }

    @Test
    void anObjectThatCannotBeWrittenIsRefusedByName() {
        ManagedDevice device = routers.v3();
        assertThatThrownBy(() -> client.set(device, List.of(new VariableBinding(SYS_NAME, new Integer32(1))))
                        .join())
                .hasCauseInstanceOf(DeviceFault.Refused.class)
                .hasMessageContaining(SYS_NAME.toString());
    }

    @Test
    void aRestartedDeviceIsFollowed() {
        ManagedDevice device = routers.v3();
        name(device);
        routers.restart(device);
        assertThat(name(device)).isEqualTo(device.name());
    }

    @Test
    void darkDevicesDoNotHoldUpTheOthers() {
        ManagedDevice alive = routers.v3();
        ManagedDevice dead = routers.v3();
        routers.of(dead).kill();
        List<CompletableFuture<?>> hopeless = IntStream.range(0, 50)
                .<CompletableFuture<?>>mapToObj(i -> client.get(dead, List.of(SYS_NAME)))
                .toList();
        assertThat(name(alive)).isEqualTo(alive.name());
        assertThat(hopeless).noneMatch(CompletableFuture::isDone);
    }

    private String name(ManagedDevice device) {
        return value(device, SYS_NAME);
    }

    private String value(ManagedDevice device, OID oid) {
        return client.get(device, List.of(oid)).join().getFirst().toValueString();
    }

    private void set(ManagedDevice device, String location) {
        client.set(device, List.of(new VariableBinding(SYS_LOCATION, new OctetString(location))))
                .join();
    }
}
