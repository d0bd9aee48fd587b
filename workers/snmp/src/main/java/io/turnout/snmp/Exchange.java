package io.turnout.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.snmp4j.MessageDispatcher;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import org.snmp4j.util.DefaultPDUFactory;

/** Our end of the wire: one socket, one SNMP engine, and each request answered once, by a reply or by its timeout. */
final class Exchange implements AutoCloseable {

    /** The largest UDP payload; a bigger answer cannot arrive. */
    private static final int LARGEST_MESSAGE = 65_507;

    private static final int SOCKET_BUFFER = 4 * 1024 * 1024;

    private final Snmp snmp;
    private final MPv3 version3;
    private final ExecutorService callbacks = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("snmp-reply-", 0).factory());

    /** What came back: nothing when the time was over. */
    record Reply(@Nullable PDU pdu, long nanos) {}

    Exchange() {
        byte[] engineId = MPv3.createLocalEngineID();
        SecurityProtocols protocols = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.maxCompatibility);
        USM usm = new USM(protocols, new OctetString(engineId), 0);
        SecurityModels models = new SecurityModels();
        models.addSecurityModel(usm);
        version3 = new MPv3(engineId, new DefaultPDUFactory(), protocols, models, new CounterSupport());
        version3.setMaxEngineIdCacheSize(200_000);
        MessageDispatcher dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv2c());
        dispatcher.addMessageProcessingModel(version3);
        try {
            DefaultUdpTransportMapping socket = new DefaultUdpTransportMapping(new UdpAddress("0.0.0.0/0"));
            socket.setMaxInboundMessageSize(LARGEST_MESSAGE);
            socket.setReceiveBufferSize(SOCKET_BUFFER);
            snmp = new Snmp(dispatcher, socket);
            snmp.listen();
        } catch (IOException noSocket) {
            throw new UncheckedIOException("No UDP socket could be opened for SNMP", noSocket);
        }
    }

    Snmp snmp() {
        return snmp;
    }

    MPv3 version3() {
        return version3;
    }

    /** Sends once; SNMP4J itself never repeats, but for the one resynchronisation of clocks that SNMPv3 prescribes. */
    CompletableFuture<Reply> send(PDU request, Target<UdpAddress> target) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        long sentAt = System.nanoTime();
        ResponseListener listener = new ResponseListener() {
            @Override
            public <A extends Address> void onResponse(ResponseEvent<A> event) {
                long nanos = System.nanoTime() - sentAt;
                // Without this the pending request and its timer stay until the timeout.
                snmp.cancel(event.getRequest(), this);
                // Not on SNMP4J's thread: a slow caller must not keep the socket from being read.
                callbacks.execute(() -> {
                    if (event.getError() != null) {
                        reply.completeExceptionally(event.getError());
                    } else {
                        reply.complete(new Reply(event.getResponse(), nanos));
                    }
                });
            }
        };
        try {
            snmp.send(request, target, null, listener);
        } catch (IOException notSent) {
            reply.completeExceptionally(notSent);
        }
        return reply;
    }

    @Override
    public void close() {
        try {
            snmp.close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        } finally {
            callbacks.close();
        }
    }
}
