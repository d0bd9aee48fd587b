package io.turnout.web.api.events;

import io.turnout.cases.CaseEvent;
import io.turnout.cases.CaseEvents;
import io.turnout.cases.CaseScope;
import io.turnout.kernel.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
class EventFanOut implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EventFanOut.class);

    /** The stream also shows events some time after their notification, when an older transaction has ended. */
    private static final int LOOK_AGAIN_MILLIS = 1000;

    private record Place(CaseScope scope, long position) {}

    private final CaseEvents events;
    private final DataSource dataSource;
    private final Set<EventSubscriber> subscribers = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread listener;

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

    int readers() {
        return subscribers.size();
    }

    @Override
    public void start() {
        listener = Thread.ofPlatform().name("event-fan-out").daemon().start(this::listen);
    }

    /** Readers are cut off before the web server stops, or it would wait for them. */
    @Override
    public void stop() {
        Thread running = listener;
        listener = null;
        subscribers.forEach(EventSubscriber::close);
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }

    private void listen() {
        while (isRunning()) {
            try {
                listenOnOneConnection();
            } catch (SQLException | DataAccessException | TransactionException away) {
                LOG.warn("The stream of events waits for the database: {}", away.getMessage());
                pause();
            }
        }
    }

    private void listenOnOneConnection() throws SQLException {
        Connection connection = DataSourceUtils.doGetConnection(dataSource);
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen " + CaseEvents.CHANNEL);
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

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
