package io.turnout.view;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Listens for what the exporter wrote and publishes it as {@link EngineChanged}. Messages sent while it was away are
 * lost, so after every connect it says that anything may have changed.
 */
@Configuration(proxyBeanMethods = false)
class EngineEvents {

    private static final String CHANNEL = "turnout_engine";

    @Bean
    DatabaseNotices engineNotices(JdbcConnectionDetails database, ApplicationEventPublisher events) {
        return new DatabaseNotices(
                database,
                CHANNEL,
                () -> events.publishEvent(EngineChanged.everything()),
                received -> events.publishEvent(merge(received)));
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
