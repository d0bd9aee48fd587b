package io.turnout.web.api.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.turnout.cases.CaseEvent;
import io.turnout.cases.CaseEvents;
import io.turnout.cases.CaseScope;
import io.turnout.kernel.Backoff;
import io.turnout.kernel.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * One listener to the database for all readers of the stream. Readers with the same scope who have come equally far
 * share one query, so that 500 managers' browsers do not mean 500 queries per event.
 */
@Component
class EventFanOut implements SmartLifecycle, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(EventFanOut.class);

    /** The stream also shows events some time after their notification, when an older transaction has ended. */
    private static final int LOOK_AGAIN_MILLIS = 1000;

    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));

    private record Place(CaseScope scope, long position) {}

    private final CaseEvents events;
    private final DataSource dataSource;
    private final Set<EventSubscriber> subscribers = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledExecutorService listener;
    private volatile boolean connected;

    EventFanOut(CaseEvents events, DataSource dataSource) {
        this.events = events;
        this.dataSource = dataSource;
    }

    void add(EventSubscriber subscriber) {
        subscribers.add(subscriber);
        Thread.ofVirtual().name("event-stream").start(() -> {
            try {
                subscriber.write();
            } finally {
                subscribers.remove(subscriber);
            }
        });
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("turnout.events.readers", this::readers)
                .tag("stream", "api")
                .description("Programs that read the stream of events")
                .register(registry);
    }

    int readers() {
        return subscribers.size();
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("event-fan-out").daemon().factory());
        listener = started;
        started.execute(() -> listenAndComeBack(started, 0));
    }

    /** Readers are cut off just before the web server stops, or it would wait for them. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = listener;
        listener = null;
        subscribers.forEach(EventSubscriber::close);
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    /** @param failures how often in a row the database was away */
    private void listenAndComeBack(ScheduledExecutorService thread, int failures) {
        connected = false;
        try {
            listenOnOneConnection();
        } catch (SQLException | DataAccessException | TransactionException away) {
            int now = connected ? 1 : failures + 1;
            if (isRunning()) {
                LOG.warn("The stream of events waits for the database: {}", away.getMessage());
                thread.schedule(
                        () -> listenAndComeBack(thread, now), PAUSES.after(now).toMillis(), TimeUnit.MILLISECONDS);
            }
        }
    }

    private void listenOnOneConnection() throws SQLException {
        Connection connection = DataSourceUtils.doGetConnection(dataSource);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CaseEvents.CHANNEL);
            connected = true;
            PGConnection notifications = connection.unwrap(PGConnection.class);
            while (isRunning()) {
                notifications.getNotifications(LOOK_AGAIN_MILLIS);
                deliver();
            }
            statement.execute("unlisten *");
        } finally {
            DataSourceUtils.doReleaseConnection(connection, dataSource);
        }
    }

    void deliver() {
        Map<Place, List<CaseEvent>> read = new HashMap<>();
        for (EventSubscriber subscriber : subscribers) {
            if (subscriber.isOpen()) {
                Place place = new Place(subscriber.scope(), subscriber.position());
                subscriber.offer(read.computeIfAbsent(
                        place, from -> events.after(from.position(), from.scope(), Page.MAX_LIMIT)));
            }
        }
    }
}
