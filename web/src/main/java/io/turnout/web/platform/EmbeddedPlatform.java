package io.turnout.web.platform;

import io.turnout.engine.EmbeddedEngine;
import io.turnout.engine.EngineSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Starts PostgreSQL and the engine before the application's beans, when {@code turnout.embedded.enabled} is set, and
 * stops them after the last bean is gone. Production leaves it off and points Turnout at its own.
 */
public final class EmbeddedPlatform implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final long NEEDED_BYTES = 3L * 1024 * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPlatform.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (!environment.getProperty("turnout.embedded.enabled", Boolean.class, false)) {
            return;
        }
        Path data = Path.of(environment.getProperty("turnout.data-directory", "data"))
                .toAbsolutePath();
        EmbeddedPorts ports = EmbeddedPorts.of(environment);
        requireSpace(data);
        requireBuilt(environment);
        ports.requireFree(data);
        DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
        try {
            start(environment, beans, data, ports);
        } catch (RuntimeException cannotStart) {
            // The context, which would have stopped what runs already, has not begun yet.
            beans.destroySingletons();
            throw cannotStart;
        }
    }

    /** What is registered before every bean is destroyed after the last, also when the application does not come up. */
    private static void start(
            ConfigurableEnvironment environment, DefaultListableBeanFactory beans, Path data, EmbeddedPorts ports) {
        EmbeddedDatabase database = EmbeddedDatabase.start(data, ports.postgres());
        beans.registerDisposableBean("embeddedDatabase", database::close);
        EngineSettings settings = engineSettings(environment, data, ports, database);
        EmbeddedEngine engine = new EmbeddedEngine(settings, () -> storedOffset(database));
        beans.registerDisposableBean("embeddedEngine", engine::close);
        LOG.info("Starting the process engine (its log: {})", settings.log());
        engine.start();
        beans.registerSingleton("embeddedEngine", engine);
        beans.registerSingleton("engineSettings", settings);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("embedded-platform", properties(database, settings)));
    }

    private static EngineSettings engineSettings(
            ConfigurableEnvironment environment, Path data, EmbeddedPorts ports, EmbeddedDatabase database) {
        return new EngineSettings(
                Path.of(environment.getRequiredProperty("turnout.embedded.engine-home")),
                data.resolve("engine"),
                data.resolve("logs/engine.log"),
                Path.of(environment.getRequiredProperty("turnout.embedded.exporter-jar")),
                new EngineSettings.Database(database.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD),
                ports.engine(),
                environment.getProperty("turnout.embedded.partitions", Integer.class, 1),
                environment.getProperty("turnout.clock.movable", Boolean.class, false));
    }

    private static Map<String, Object> properties(EmbeddedDatabase database, EngineSettings engine) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", EmbeddedDatabase.USER);
        properties.put("spring.datasource.password", EmbeddedDatabase.PASSWORD);
        properties.put("camunda.client.grpc-address", engine.grpcAddress().toString());
        properties.put("camunda.client.rest-address", engine.restAddress().toString());
        properties.put(
                "turnout.engine.management-address", engine.managementAddress().toString());
        return properties;
    }

    /** Asked before the schema exists on the very first start: then the clock was never moved. */
    private static Duration storedOffset(EmbeddedDatabase database) {
        try (var connection = DriverManager.getConnection(
                        database.jdbcUrl(), EmbeddedDatabase.USER, EmbeddedDatabase.PASSWORD);
                var statement = connection.createStatement();
                var exists = statement.executeQuery("select to_regclass('engine_port.clock_offset') is not null")) {
            exists.next();
            if (!exists.getBoolean(1)) {
                return Duration.ZERO;
            }
            try (var rows = statement.executeQuery("select offset_milli from engine_port.clock_offset")) {
                rows.next();
                return Duration.ofMillis(rows.getLong(1));
            }
        } catch (SQLException unreadable) {
            throw new DataAccessResourceFailureException("The stored clock offset cannot be read", unreadable);
        }
    }

    private static void requireBuilt(ConfigurableEnvironment environment) {
        for (String setting : List.of("turnout.embedded.engine-home", "turnout.embedded.exporter-jar")) {
            Path built = Path.of(environment.getRequiredProperty(setting));
            if (!Files.exists(built)) {
                throw new CannotStart(built + " is missing. Start the default run with ./mvnw, which makes it.");
            }
        }
    }

    private static void requireSpace(Path data) {
        try {
            Files.createDirectories(data);
            long usable = Files.getFileStore(data).getUsableSpace();
            if (usable < NEEDED_BYTES) {
                throw new CannotStart("The disk of " + data + " has " + usable / (1024 * 1024)
                        + " MiB free; the engine needs 3 GiB. Free some space or set TURNOUT_DATA_DIRECTORY.");
            }
        } catch (IOException unwritable) {
            throw new CannotStart("The data directory " + data + " cannot be written (" + unwritable.getMessage()
                    + "). Mend its rights or set TURNOUT_DATA_DIRECTORY.");
        }
    }
}
