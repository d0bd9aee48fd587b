package io.turnout.snmp;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/**
 * Asks and changes devices, asynchronously and within bounds.
 *
 * <p>Every device has a window of its own, so that a slow one is not flooded. Devices that did not answer last time
 * share a lane apart: however many of them there are, they take nothing from those that answer. Reads are repeated
 * with backoff. A SET is sent once: whether a lost reply meant a lost request can be learned only by reading back.
 */
public final class SnmpClient implements AutoCloseable {

    private final SnmpSettings settings;
    private final Exchange exchange = new Exchange();
    private final Targets targets;
    private final Answers answers = new Answers();
    private final ExchangeSpans spans;
    private final Window overall;
    private final Window dark;
    private final ConcurrentMap<String, Lane> lanes = new ConcurrentHashMap<>();

    /** One address of a device: its window, and whether it answered last time. */
    private static final class Lane {
        final Window window;
        volatile boolean silent;

        Lane(int permits) {
            this.window = new Window(permits);
        }
    }

    public SnmpClient(SnmpSettings settings, CredentialSource credentials) {
        this(settings, credentials, ObservationRegistry.NOOP);
    }

    public SnmpClient(SnmpSettings settings, CredentialSource credentials, ObservationRegistry observations) {
        this.settings = settings;
        this.spans = new ExchangeSpans(observations);
        this.targets = new Targets(exchange, credentials);
        this.overall = new Window(settings.overallWindow());
        this.dark = new Window(settings.darkWindow());
    }

    public CompletableFuture<List<VariableBinding>> get(ManagedDevice device, List<OID> oids) {
        return read(device, spans.asker(), () -> request(device, PDU.GET, bindings(oids)), settings.retries())
                .thenApply(Timed::bindings);
    }

    public CompletableFuture<List<VariableBinding>> getBulk(ManagedDevice device, List<OID> after, int repetitions) {
        return getBulk(device, spans.asker(), after, repetitions);
    }

    private CompletableFuture<List<VariableBinding>> getBulk(
            ManagedDevice device, @Nullable Observation asker, List<OID> after, int repetitions) {
        return read(
                        device,
                        asker,
                        () -> {
                            PDU request = request(device, PDU.GETBULK, bindings(after));
                            request.setMaxRepetitions(Math.min(repetitions, settings.bulkRows()));
                            return request;
                        },
                        settings.retries())
                .thenApply(Timed::bindings);
    }

    /** Everything below an OID, in order, as long as it is not more than we take. */
    public CompletableFuture<List<VariableBinding>> walk(ManagedDevice device, OID root) {
        return walkOn(device, spans.asker(), root, root, new ArrayList<>());
    }

    /** Sends one SET, once. {@link DeviceFault.Silent} means that nobody knows: read back before anything else. */
    public CompletableFuture<List<VariableBinding>> set(ManagedDevice device, List<VariableBinding> values) {
        if (device.version() == SnmpVersion.V2C && !device.setsOverV2Allowed()) {
            throw new DeviceFault.NotAllowed(
                    device,
                    "is managed over SNMP v2c, which protects nothing. Move it to SNMPv3, or allow changes over v2c"
                            + " for this device.");
        }
        return attempt(device, spans.asker(), request(device, PDU.SET, values), settings.timeout())
                .thenApply(Timed::bindings);
    }

    /** One request that is never repeated, so that a lost packet is seen as one; with its round trip. */
    CompletableFuture<Timed> probe(ManagedDevice device, List<OID> oids) {
        return attempt(device, spans.asker(), request(device, PDU.GET, bindings(oids)), settings.timeout());
    }

    /** An answer and how long it took. */
    record Timed(List<VariableBinding> bindings, Duration roundTrip) {}

    private CompletableFuture<List<VariableBinding>> walkOn(
            ManagedDevice device, @Nullable Observation asker, OID root, OID after, List<VariableBinding> sofar) {
        return getBulk(device, asker, List.of(after), settings.bulkRows()).thenCompose(rows -> {
            OID last = after;
            for (VariableBinding row : rows) {
                if (row.isException() || !row.getOid().startsWith(root)) {
                    return CompletableFuture.completedFuture(sofar);
                }
                if (row.getOid().compareTo(last) <= 0) {
                    throw new DeviceFault.BadAnswer(device, "its table does not grow after " + last);
                }
                last = row.getOid();
                sofar.add(row);
                if (sofar.size() > settings.maxRows()) {
                    throw new DeviceFault.BadAnswer(device, "its table has more than " + settings.maxRows() + " rows");
                }
            }
            return rows.isEmpty() ? CompletableFuture.completedFuture(sofar) : walkOn(device, asker, root, last, sofar);
        });
    }

    private CompletableFuture<Timed> read(
            ManagedDevice device, @Nullable Observation asker, Supplier<PDU> request, int retriesLeft) {
        return attempt(device, asker, request.get(), settings.timeout()).exceptionallyCompose(failure -> {
            if (!(cause(failure) instanceof DeviceFault.Silent)) {
                return CompletableFuture.failedFuture(cause(failure));
            }
            if (retriesLeft == 0) {
                return CompletableFuture.failedFuture(new DeviceFault.Silent(device, settings.retries() + 1));
            }
            return CompletableFuture.supplyAsync(() -> retriesLeft - 1, pause(retriesLeft))
                    .thenCompose(left -> read(device, asker, request, left));
        });
    }

    private Executor pause(int retriesLeft) {
        long doublings = 1L << (settings.retries() - retriesLeft);
        return CompletableFuture.delayedExecutor(settings.backoff().toMillis() * doublings, TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Timed> attempt(
            ManagedDevice device, @Nullable Observation asker, PDU request, Duration timeout) {
        Lane lane = lanes.computeIfAbsent(device.address(), address -> new Lane(settings.deviceWindow()));
        return lane.window.run(() -> (lane.silent ? dark : overall)
                .run(() -> spans.around(asker, device, request, () -> sent(device, lane, request, timeout))));
    }

    private CompletableFuture<Timed> sent(ManagedDevice device, Lane lane, PDU request, Duration timeout) {
        return targets.of(device, timeout)
                .thenCompose(target -> exchange.send(request, target))
                .thenApply(reply -> answers.judge(device, request, reply))
                .whenComplete((answer, failure) -> learn(device, lane, failure));
    }

    private void learn(ManagedDevice device, Lane lane, @Nullable Throwable failure) {
        Throwable cause = failure == null ? null : cause(failure);
        boolean silent = cause instanceof DeviceFault.Silent;
        // A replaced device has a new engine id and may ignore the old one: ask for it anew, but not for one lost
        // packet.
        if (cause instanceof DeviceFault.NotAuthorised || (silent && lane.silent)) {
            targets.forget(device);
        }
        lane.silent = silent;
    }

    private static PDU request(ManagedDevice device, int type, List<VariableBinding> bindings) {
        PDU request = device.version() == SnmpVersion.V3 ? new ScopedPDU() : new PDU();
        request.setType(type);
        request.addAll(bindings);
        return request;
    }

    private static List<VariableBinding> bindings(List<OID> oids) {
        return oids.stream().map(oid -> new VariableBinding(oid, Null.instance)).toList();
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    @Override
    public void close() {
        exchange.close();
    }
}
