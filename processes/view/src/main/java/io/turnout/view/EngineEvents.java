package io.turnout.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for what the exporter wrote and publishes it as {@link EngineChanged}. Messages sent while it was away are
 * lost, so after every connect it says that anything may have changed.
 */
@Component
public class EngineEvents implements SmartLifecycle {

    private static final String CHANNEL = "turnout_engine";

    private final DatabaseNotices notices;

    EngineEvents(JdbcConnectionDetails database, ApplicationEventPublisher events) {
        this.notices = new DatabaseNotices(
                database,
                CHANNEL,
                () -> events.publishEvent(EngineChanged.everything()),
                received -> events.publishEvent(merge(received)));
    }

    @Override
    public void start() {
        notices.start();
    }

    @Override
    public void stop() {
        notices.stop();
    }

    @Override
    public boolean isRunning() {
        return notices.isRunning();
    }

    private static EngineChanged merge(List<String> received) {
        Set<UUID> caseIds = new HashSet<>();
        boolean all = false;
        boolean models = false;
        for (String notice : received) {
            for (String part : notice.split(",")) {
                switch (part) {
                    case "*" -> all = true;
                    case "#" -> models = true;
                    default -> caseIds.add(UUID.fromString(part));
                }
            }
        }
        return new EngineChanged(caseIds, all, models);
    }
}
