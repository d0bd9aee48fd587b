package io.turnout.view;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
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
    private static final long PAUSE_MILLIS = 1_000;

    private final DataSource connections;
    private final ApplicationEventPublisher events;
    private volatile @Nullable Thread listener;
    private volatile @Nullable Connection connection;

    EngineEvents(
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username:}") String user,
            @Value("${spring.datasource.password:}") String password,
            ApplicationEventPublisher events) {
        this.connections =
                user.isEmpty() ? new DriverManagerDataSource(url) : new DriverManagerDataSource(url, user, password);
        this.events = events;
    }

    @Override
    public void start() {
        listener = Thread.ofPlatform().name("engine-events").daemon().start(this::listenUntilStopped);
    }

    @Override
    public void stop() {
        Thread running = listener;
        listener = null;
        if (running != null) {
            running.interrupt();
            closeQuietly();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private void listenUntilStopped() {
        boolean warned = false;
        while (isRunning()) {
            try {
                listen();
                warned = false;
            } catch (SQLException away) {
                if (isRunning() && !warned) {
                    LOG.warn("Not listening to the read model, trying again every second: {}", away.getMessage());
                    warned = true;
                }
                pause();
            }
        }
    }

    private void listen() throws SQLException {
        try (Connection opened = connections.getConnection();
                Statement statement = opened.createStatement()) {
            connection = opened;
            statement.execute("listen turnout_engine");
            events.publishEvent(EngineChanged.everything());
            PGConnection postgres = opened.unwrap(PGConnection.class);
            while (isRunning()) {
                PGNotification[] received = postgres.getNotifications(WAIT_MILLIS);
                if (received == null || received.length == 0) {
                    // A server that vanished without a word shows itself only when spoken to.
                    statement.execute("select 1");
                } else {
                    events.publishEvent(merge(received));
                }
            }
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

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
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
