package io.turnout.snmp;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hard devices are asked.
 *
 * @param timeout how long one attempt waits (default 1 s)
 * @param retries further attempts of a read, each waiting twice as long before it starts (default 2); a SET has none
 * @param backoff pause before the first further attempt (default 200 ms)
 * @param deviceWindow requests in flight to one device (default 4); many small routers drop more
 * @param overallWindow requests in flight to all devices that answer (default 1000)
 * @param darkWindow requests in flight to all devices that did not answer last time (default 128); a lane of their
 *     own, so that the dark ones never hold up the others
 * @param bulkRows rows asked for at once in a walk (default 25)
 * @param maxRows rows after which a walk is given up (default 20000)
 * @param settleTime how long an interface may take to follow its new state (default 10 s)
 */
@ConfigurationProperties("turnout.snmp")
public record SnmpSettings(
        @DefaultValue("1s") Duration timeout,
        @DefaultValue("2") int retries,
        @DefaultValue("200ms") Duration backoff,
        @DefaultValue("4") int deviceWindow,
        @DefaultValue("1000") int overallWindow,
        @DefaultValue("128") int darkWindow,
        @DefaultValue("25") int bulkRows,
        @DefaultValue("20000") int maxRows,
        @DefaultValue("10s") Duration settleTime) {

    public static SnmpSettings defaults() {
        return new SnmpSettings(
                Duration.ofSeconds(1), 2, Duration.ofMillis(200), 4, 1000, 128, 25, 20_000, Duration.ofSeconds(10));
    }

    SnmpSettings withTimeout(Duration other) {
        return new SnmpSettings(
                other, retries, backoff, deviceWindow, overallWindow, darkWindow, bulkRows, maxRows, settleTime);
    }
}
