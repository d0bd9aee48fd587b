package io.turnout.view;

import io.turnout.kernel.Backoff;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/**
 * Listens for what the exporter wrote and publishes it as {@link EngineChanged}.
 *
 * <p>It has a connection of its own, because a pooled one that only waits would be missing elsewhere. Messages sent
 * while it was away are lost, so after every connect it says that anything may have changed.
 */
@Component
public class EngineEvents implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EngineEvents.class);
    private static final int WAIT_MILLIS = 10_000;
    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));

    private final DataSource connections;
    private final ApplicationEventPublisher events;
    private volatile boolean running;
    private volatile boolean connected;
    private volatile @Nullable ScheduledExecutorService listener;
    private volatile @Nullable Connection connection;

    EngineEvents(JdbcConnectionDetails database, ApplicationEventPublisher events) {
        DriverManagerDataSource unpooled = new DriverManagerDataSource(database.getJdbcUrl());
        if (database.getUsername() != null) {
            unpooled.setUsername(database.getUsername());
            unpooled.setPassword(database.getPassword());
        }
        this.connections = unpooled;
        this.events = events;
    }

    @Override
    public void start() {
        running = true;
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("engine-events").daemon().factory());
        listener = started;
        started.execute(() -> listenAndComeBack(started, 0));
    }

    @Override
    public void stop() {
        running = false;
        closeQuietly();
        ScheduledExecutorService waiting = listener;
        if (waiting != null) {
            waiting.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** @param failures how often in a row the database was away */
    private void listenAndComeBack(ScheduledExecutorService thread, int failures) {
        connected = false;
        try {
            listen();
        } catch (SQLException away) {
            int now = connected ? 1 : failures + 1;
            if (running && now == 1) {
                LOG.warn("Not listening to the read model, trying again and again: {}", away.getMessage());
            }
            comeBack(thread, now);
        }
    }

    private void comeBack(ScheduledExecutorService thread, int failures) {
        if (running) {
            thread.schedule(
                    () -> listenAndComeBack(thread, failures),
                    PAUSES.after(failures).toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    private void listen() throws SQLException {
        try (Connection opened = connections.getConnection();
                Statement statement = opened.createStatement()) {
            connection = opened;
            statement.execute("listen turnout_engine");
            connected = true;
            publish(EngineChanged.everything());
            PGConnection postgres = opened.unwrap(PGConnection.class);
            while (running) {
                PGNotification[] received = postgres.getNotifications(WAIT_MILLIS);
                if (received == null || received.length == 0) {
                    // A server that vanished without a word shows itself only when spoken to.
                    statement.execute("select 1");
                } else {
                    publish(merge(received));
                }
            }
        }
    }

    /** One listener's defect must not make all others deaf. */
    private void publish(EngineChanged change) {
        try {
            events.publishEvent(change);
        } catch (RuntimeException defect) {
            LOG.error("A listener to the engine's news failed", defect);
        }
    }

    static EngineChanged merge(PGNotification[] received) {
        Set<UUID> caseIds = new HashSet<>();
        boolean all = false;
        boolean models = false;
        for (PGNotification notification : received) {
            for (String part : notification.getParameter().split(",")) {
                switch (part) {
                    case "*" -> all = true;
                    case "#" -> models = true;
                    default -> caseIds.add(UUID.fromString(part));
                }
            }
        }
        return new EngineChanged(caseIds, all, models);
    }

    private void closeQuietly() {
        Connection opened = connection;
        if (opened == null) {
            return;
        }
        try {
            opened.close();
        } catch (SQLException alreadyGone) {
            LOG.debug("The listening connection was already gone", alreadyGone);
        }
    }
}
