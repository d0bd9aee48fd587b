package io.turnout.snmp.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/**
 * A router with two uplinks that exists only as an SNMP agent.
 *
 * <p>It answers at its management address and at one more address per uplink. An uplink's address answers only while
 * that uplink is up, and loses as many packets as it was told to: this is how a line test sees loss. Traffic takes the
 * first uplink that is up. Each interface says in its ifAlias where it can be probed, as {@code probe=host:port}.
 */
public final class SimulatedRouter implements CommandResponder, AutoCloseable {

    private final String name;
    private final List<SimulatedUplink> uplinks;
    private final Traffic traffic = new Traffic();
    private final RouterMib mib;
    private final @Nullable String community;
    private final Snmp snmp;
    private final Random random = new Random(20_270_101);
    private final List<String> applied = new CopyOnWriteArrayList<>();
    private final AtomicInteger repliesToLose = new AtomicInteger();
    private volatile boolean alive = true;
    private volatile @Nullable Runnable afterSet;

    /** One interface as the demo's page shows it. */
    public record UplinkState(
            String device,
            String interfaceName,
            boolean adminUp,
            boolean operUp,
            boolean deviceAlive,
            int lossPercent) {}

    /** A router that speaks SNMPv3 with SHA-256 and AES-128. */
    public static SimulatedRouter v3(
            String name, String address, Map<String, String> uplinks, String user, String auth, String priv) {
        return new SimulatedRouter(name, address, uplinks, null, AgentEngine.forUser(name, user, auth, priv));
    }

    /** A router that speaks SNMP v2c. */
    public static SimulatedRouter v2c(String name, String address, Map<String, String> uplinks, String community) {
        return new SimulatedRouter(name, address, uplinks, community, AgentEngine.forCommunity());
    }

    private SimulatedRouter(
            String name, String address, Map<String, String> uplinks, @Nullable String community, AgentEngine engine) {
        this.name = name;
        this.community = community;
        this.uplinks = uplinks(uplinks);
        this.mib = new RouterMib(name, this.uplinks, traffic);
        this.snmp = new Snmp(engine.dispatcher());
        try {
            snmp.addTransportMapping(new GatedSocket(udp(address), () -> alive, this::replyPasses));
            for (SimulatedUplink uplink : this.uplinks) {
                snmp.addTransportMapping(
                        new GatedSocket(udp(uplink.address), () -> passes(uplink), () -> alive && uplink.operUp()));
            }
            snmp.addCommandResponder(this);
            snmp.listen();
        } catch (IOException taken) {
            close();
            throw new UncheckedIOException(
                    "Simulated router " + name + " cannot listen at " + address + " or an uplink's address", taken);
        }
    }

    /**
     * Keeps what is set in a file, from which a router of this name starts the next time. Until this is called it forgets.
     *
     * @throws UncheckedIOException if the file is there and is not a configuration of this router
     */
    public void keepConfigurationIn(Path file) {
        try {
            mib.keepIn(new StoredConfiguration(file));
        } catch (IOException unusable) {
            throw new UncheckedIOException("Simulated router " + name + " cannot start from " + file, unusable);
        }
    }

    private static List<SimulatedUplink> uplinks(Map<String, String> addresses) {
        List<SimulatedUplink> uplinks = new ArrayList<>();
        addresses.forEach((uplink, address) -> uplinks.add(new SimulatedUplink(uplink, address, uplinks.size() + 2)));
        return List.copyOf(uplinks);
    }

    private static UdpAddress udp(String hostAndPort) {
        return new UdpAddress(hostAndPort.replace(':', '/'));
    }

    public String name() {
        return name;
    }

    public List<UplinkState> uplinks() {
        return uplinks.stream()
                .map(uplink -> new UplinkState(
                        name, uplink.name, uplink.adminUp(), uplink.operUp(), alive, uplink.lossPercent()))
                .toList();
    }

    /** Makes an uplink lose this share of the packets that pass through it. */
    public void lose(String interfaceName, int percent) {
        uplink(interfaceName).lose(percent);
    }

    /** Cuts the line behind an interface: its status goes down and nothing passes. */
    public void cut(String interfaceName) {
        uplink(interfaceName).alive(false, traffic.ticks());
    }

    public void mend(String interfaceName) {
        uplink(interfaceName).alive(true, traffic.ticks());
    }

    /** Opens an interface at the router's own console, as a person on the site does. */
    public void openByHand(String interfaceName) {
        uplink(interfaceName).admin(true, traffic.ticks());
    }

    /** Takes the whole router away, its management address included. */
    public void kill() {
        alive = false;
    }

    public void revive() {
        alive = true;
    }

    /** Lets the next replies of the management address get lost, after their requests were carried out. */
    public void loseReplies(int count) {
        repliesToLose.set(count);
    }

    /** Lets the reply to the next SET get lost, after it was carried out. */
    public void loseReplyToSet() {
        afterSet = () -> repliesToLose.set(1);
    }

    /** Lets the router die right after it carried out the next SET, before it can say so. */
    public void dieAfterSet() {
        afterSet = this::kill;
    }

    /** Every value that was set, as {@code oid=value}, in order. */
    public List<String> applied() {
        return List.copyOf(applied);
    }

    private SimulatedUplink uplink(String interfaceName) {
        return uplinks.stream()
                .filter(candidate -> candidate.name.equals(interfaceName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no interface " + interfaceName + "."));
    }

    private boolean passes(SimulatedUplink uplink) {
        synchronized (random) {
            return alive && uplink.operUp() && random.nextInt(100) >= uplink.lossPercent();
        }
    }

    private boolean replyPasses() {
        return alive && repliesToLose.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
    }

    @Override
    public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
        PDU request = event.getPDU();
        if (request == null || (community != null && !communityFits(event))) {
            return;
        }
        PDU answer = (PDU) request.clone();
        answer.setType(PDU.RESPONSE);
        answer.setErrorIndex(0);
        answer.setErrorStatus(PDU.noError);
        if (community == null && event.getSecurityLevel() != SecurityLevel.AUTH_PRIV) {
            answer.setErrorStatus(PDU.authorizationError);
        } else {
            answer(request, answer);
        }
        event.setProcessed(true);
        try {
            event.getMessageDispatcher()
                    .returnResponsePdu(
                            event.getMessageProcessingModel(),
                            event.getSecurityModel(),
                            event.getSecurityName(),
                            event.getSecurityLevel(),
                            answer,
                            event.getMaxSizeResponsePDU(),
                            event.getStateReference(),
                            new StatusInformation());
        } catch (MessageException unsendable) {
            throw new IllegalStateException("Simulated router " + name + " could not answer", unsendable);
        }
    }

    private boolean communityFits(CommandResponderEvent<?> event) {
        return new OctetString(event.getSecurityName()).equals(new OctetString(String.valueOf(community)));
    }

    private void answer(PDU request, PDU answer) {
        switch (request.getType()) {
            case PDU.GET -> fill(answer, request, false);
            case PDU.GETNEXT -> fill(answer, request, true);
            case PDU.GETBULK -> bulk(request, answer);
            case PDU.SET -> set(request, answer);
            default -> answer.setErrorStatus(PDU.genErr);
        }
    }

    private void fill(PDU answer, PDU request, boolean next) {
        NavigableMap<OID, Variable> values = mib.values();
        answer.clear();
        answer.setType(PDU.RESPONSE);
        answer.setRequestID(request.getRequestID());
        for (VariableBinding asked : request.getVariableBindings()) {
            answer.add(next ? after(values, asked.getOid()) : at(values, asked.getOid()));
        }
    }

    private void bulk(PDU request, PDU answer) {
        NavigableMap<OID, Variable> values = mib.values();
        answer.clear();
        answer.setType(PDU.RESPONSE);
        answer.setRequestID(request.getRequestID());
        List<OID> heads = request.getVariableBindings().stream()
                .map(VariableBinding::getOid)
                .toList();
        for (int i = 0; i < request.getMaxRepetitions(); i++) {
            List<VariableBinding> row =
                    heads.stream().map(head -> after(values, head)).toList();
            answer.addAll(row);
            heads = row.stream().map(VariableBinding::getOid).toList();
        }
    }

    private void set(PDU request, PDU answer) {
        int error = mib.set(request.getVariableBindings());
        answer.setErrorStatus(error);
        if (error == PDU.noError) {
            request.getVariableBindings().forEach(value -> applied.add(value.getOid() + "=" + value.toValueString()));
            Runnable mishap = afterSet;
            afterSet = null;
            if (mishap != null) {
                mishap.run();
            }
        } else {
            answer.setErrorIndex(1);
        }
    }

    private static VariableBinding at(NavigableMap<OID, Variable> values, OID oid) {
        Variable value = values.get(oid);
        return new VariableBinding(oid, value == null ? Null.noSuchInstance : value);
    }

    private static VariableBinding after(NavigableMap<OID, Variable> values, OID oid) {
        var next = values.higherEntry(oid);
        return next == null
                ? new VariableBinding(oid, Null.endOfMibView)
                : new VariableBinding(next.getKey(), next.getValue());
    }

    @Override
    public void close() {
        try {
            snmp.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        }
    }
}
