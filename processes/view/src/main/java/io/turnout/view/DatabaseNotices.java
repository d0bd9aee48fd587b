package io.turnout.view;

import io.turnout.kernel.Backoff;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Listens to one channel of PostgreSQL for as long as it runs, and comes back by itself when the database was away.
 *
 * <p>It has a connection of its own, because a pooled one that only waits would be missing elsewhere. What is sent while
 * it is away is lost, so the owner is told of every connect. A server that vanished without a word is noticed by asking
 * it when nothing was heard for a while, and by not waiting long for the answer.
 */
public final class DatabaseNotices implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseNotices.class);
    private static final Backoff PAUSES = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(5));

    private final DataSource connections;
    private final String channel;
    private final Duration silence;
    private final Runnable connect;
    private final Consumer<List<String>> news;
    private volatile boolean running;
    private volatile boolean connected;
    private volatile @Nullable ScheduledExecutorService listener;
    private volatile @Nullable Connection connection;

    /**
     * @param connect called after every connect: anything may have been missed before
     * @param news called with what was received, by the thread that listens
     */
    public DatabaseNotices(
            JdbcConnectionDetails database, String channel, Runnable connect, Consumer<List<String>> news) {
        this(database, channel, Duration.ofSeconds(10), connect, news);
    }

    /** @param silence after which the server is asked whether it is still there; an answer may take twice as long */
    public DatabaseNotices(
            JdbcConnectionDetails database,
            String channel,
            Duration silence,
            Runnable connect,
            Consumer<List<String>> news) {
        this.connections = unpooled(database, silence.multipliedBy(2));
        this.channel = channel;
        this.silence = silence;
        this.connect = connect;
        this.news = news;
    }

    private static DataSource unpooled(JdbcConnectionDetails database, Duration answer) {
        DriverManagerDataSource unpooled = new DriverManagerDataSource(database.getJdbcUrl());
        if (database.getUsername() != null) {
            unpooled.setUsername(database.getUsername());
            unpooled.setPassword(database.getPassword());
        }
        Properties patience = new Properties();
        patience.setProperty("connectTimeout", Long.toString(answer.toSeconds()));
        patience.setProperty("socketTimeout", Long.toString(answer.toSeconds()));
        patience.setProperty("tcpKeepAlive", "true");
        unpooled.setConnectionProperties(patience);
        return unpooled;
    }

    @Override
    public void start() {
        running = true;
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("notices-" + channel).daemon().factory());
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
                LOG.warn("Not listening to {}, trying again and again: {}", channel, away.getMessage());
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
            statement.execute("listen " + channel);
            connected = true;
            tell(connect);
            PGConnection postgres = opened.unwrap(PGConnection.class);
            while (running) {
                PGNotification[] received = postgres.getNotifications((int) silence.toMillis());
                if (received == null || received.length == 0) {
                    statement.execute("select 1");
                } else {
                    tell(() -> news.accept(Arrays.stream(received)
                            .map(PGNotification::getParameter)
                            .toList()));
                }
            }
        }
    }

    /** A defect of who is told must not end the listening. */
    private void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException defect) {
            LOG.error("Who listens to {} failed", channel, defect);
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
