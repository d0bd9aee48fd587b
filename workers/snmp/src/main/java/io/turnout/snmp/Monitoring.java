package io.turnout.snmp;

import io.turnout.kernel.Ids;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The steady watch over devices in use; what it sees is the evidence when a provider is judged. */
@Component
public class Monitoring {

    private static final Duration NEVER = Duration.ofDays(36_500);

    private final Watches watches;
    private final TransactionOperations transactions;

    Monitoring(Watches watches, TransactionOperations transactions) {
        this.watches = watches;
        this.transactions = transactions;
    }

    /** Watches a device with these lines from now on, instead of any it was watched with before. */
    public void enrol(ManagedDevice device, @Nullable WatchedCircuit old, WatchedCircuit line, Duration every) {
        UUID id = Ids.next();
        LineTestSpec spec =
                new LineTestSpec(id, LineTestSpec.Purpose.MONITORING, device, old, line, every, 0, NEVER, List.of());
        transactions.executeWithoutResult(status -> {
            watches.endMonitoring(device.id());
            watches.add(id, null, spec);
        });
    }

    public boolean isWatched(UUID deviceId) {
        return watches.isMonitored(deviceId);
    }

    /**
     * Watches a circuit no more: it was taken down, and its interface would be asked for ever. A device goes on being
     * watched with the line that it keeps; one that keeps none is watched no more.
     */
    public void leaveOut(UUID circuitId) {
        transactions.executeWithoutResult(status -> {
            watches.endMonitoringOnlyOf(circuitId);
            watches.leaveOutOfMonitoring(circuitId);
        });
    }
}
