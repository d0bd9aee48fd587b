package io.turnout.snmp.simulated;

import java.io.IOException;
import java.net.DatagramPacket;
import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.snmp4j.TransportStateReference;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/** An address of a simulated router. Packets in and out pass a gate each, and are lost without a trace when it is shut. */
final class GatedSocket extends DefaultUdpTransportMapping {

    private final BooleanSupplier inward;
    private final BooleanSupplier outward;

    GatedSocket(UdpAddress address, BooleanSupplier inward, BooleanSupplier outward) throws IOException {
        super(address);
        this.inward = inward;
        this.outward = outward;
    }

    @Override
    protected void fireProcessMessage(DatagramPacket packet, ByteBuffer bytes, TransportStateReference state) {
        if (inward.getAsBoolean()) {
            super.fireProcessMessage(packet, bytes, state);
        }
    }

    @Override
    public void sendMessage(
            UdpAddress address, byte[] message, @Nullable TransportStateReference state, long timeout, int retries)
            throws IOException {
        if (outward.getAsBoolean()) {
            super.sendMessage(address, message, state, timeout, retries);
        }
    }
}
