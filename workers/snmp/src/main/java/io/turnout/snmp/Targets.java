package io.turnout.snmp;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommunityTarget;
import org.snmp4j.DirectUserTarget;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.UsmUserEntry;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/**
 * Where and as whom a device is asked.
 *
 * <p>SNMPv3 keys are bound to the engine id of the device, so the first request to an address asks for that id. Keys
 * are kept with the target and not in a table of users, because two devices may have the same user name with
 * different passphrases.
 */
final class Targets {

    private final Exchange exchange;
    private final CredentialSource credentials;
    private final ConcurrentMap<String, OctetString> engineIds = new ConcurrentHashMap<>();

    /** Making a key hashes a megabyte, so each is made once; a device that was silent for a while needs no new one. */
    private final ConcurrentMap<Identity, UsmUserEntry> keys = new ConcurrentHashMap<>();

    private record Identity(
            OctetString engineId, @Nullable String user, Credentials secrets, AuthProtocol auth, PrivProtocol priv) {}

    Targets(Exchange exchange, CredentialSource credentials) {
        this.exchange = exchange;
        this.credentials = credentials;
    }

    CompletableFuture<Target<UdpAddress>> of(ManagedDevice device, Duration timeout) {
        Credentials secrets = credentials
                .find(device.id())
                .orElseThrow(() -> new DeviceFault.NotAllowed(
                        device,
                        "has no SNMP credentials yet. Send them to PUT /api/v1/devices/" + device.id()
                                + "/credentials."));
        UdpAddress address = address(device);
        return device.version() == SnmpVersion.V2C
                ? CompletableFuture.completedFuture(timed(community(device, secrets, address), timeout))
                : user(device, secrets, address, timeout).thenApply(target -> timed(target, timeout));
    }

    /** Forgets what was learned of an address: the device behind it was replaced or re-installed. */
    void forget(ManagedDevice device) {
        engineIds.remove(device.address());
        exchange.version3().removeEngineID(address(device));
    }

    private static Target<UdpAddress> timed(Target<UdpAddress> target, Duration timeout) {
        target.setRetries(0);
        target.setTimeout(timeout.toMillis());
        return target;
    }

    private static Target<UdpAddress> community(ManagedDevice device, Credentials secrets, UdpAddress address) {
        CommunityTarget<UdpAddress> target =
                new CommunityTarget<>(address, new OctetString(required(device, secrets.community(), "community")));
        target.setVersion(SnmpConstants.version2c);
        return target;
    }

    private CompletableFuture<Target<UdpAddress>> user(
            ManagedDevice device, Credentials secrets, UdpAddress address, Duration timeout) {
        if ((device.auth().weak() || device.priv().weak()) && !device.weakProtocolsAllowed()) {
            throw new DeviceFault.NotAllowed(
                    device,
                    "is set to " + device.auth() + " and " + device.priv()
                            + ", which are weak. Use SHA-256 and AES-128, or allow weak protocols for this device.");
        }
        OctetString known = engineIds.get(device.address());
        CompletableFuture<OctetString> engineId =
                known != null ? CompletableFuture.completedFuture(known) : engineId(device, address, timeout);
        return engineId.thenApply(id -> {
            engineIds.put(device.address(), id);
            Identity identity = new Identity(id, device.user(), secrets, device.auth(), device.priv());
            return target(address, keys.computeIfAbsent(identity, who -> localise(device, secrets, id)));
        });
    }

    /** Asks with an empty user, to which every SNMPv3 engine answers with a report that carries its id. */
    private CompletableFuture<OctetString> engineId(ManagedDevice device, UdpAddress address, Duration timeout) {
        UserTarget<UdpAddress> nobody =
                new UserTarget<>(address, new OctetString(), new byte[0], SecurityLevel.noAuthNoPriv.getSnmpValue());
        nobody.setVersion(SnmpConstants.version3);
        ScopedPDU hello = new ScopedPDU();
        hello.setType(PDU.GET);
        return exchange.send(hello, timed(nobody, timeout)).thenApply(reply -> {
            OctetString engineId = exchange.version3().getEngineID(address);
            if (engineId == null || engineId.length() == 0) {
                throw new DeviceFault.Silent(device, 1);
            }
            return engineId;
        });
    }

    private UsmUserEntry localise(ManagedDevice device, Credentials secrets, OctetString engineId) {
        String user = required(device, device.user(), "user");
        return exchange.snmp()
                .createLocalizedUsmUserEntry(
                        engineId.getValue(),
                        new OctetString(user),
                        device.auth().oid(),
                        new OctetString(required(device, secrets.authPassphrase(), "authentication passphrase")),
                        device.priv().oid(),
                        new OctetString(required(device, secrets.privPassphrase(), "privacy passphrase")));
    }

    private Target<UdpAddress> target(UdpAddress address, UsmUserEntry entry) {
        DirectUserTarget<UdpAddress> target = new DirectUserTarget<>();
        target.setAddress(address);
        target.setVersion(SnmpConstants.version3);
        target.setAuthoritativeEngineID(entry.getEngineID().getValue());
        exchange.snmp().setLocalizedUserCredentials(target, entry);
        target.setSecurityLevel(SecurityLevel.authPriv.getSnmpValue());
        return target;
    }

    private static String required(ManagedDevice device, @Nullable String value, String what) {
        if (value == null || value.isBlank()) {
            throw new DeviceFault.NotAllowed(
                    device,
                    "has no SNMP " + what + ". Correct its user in the inventory, or send its credentials anew.");
        }
        return value;
    }

    private static UdpAddress address(ManagedDevice device) {
        int colon = device.address().lastIndexOf(':');
        try {
            InetAddress host = InetAddress.getByName(device.address().substring(0, colon));
            return new UdpAddress(host, Integer.parseInt(device.address().substring(colon + 1)));
        } catch (UnknownHostException | IndexOutOfBoundsException | NumberFormatException unusable) {
            throw new DeviceFault.NotAllowed(device, "has an address that is not host:port. Correct it.");
        }
    }
}
