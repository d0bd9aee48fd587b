package io.turnout.kernel;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One real PostgreSQL per test run, with as many empty databases as tests ask for. */
public final class PostgresForTests {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private PostgresForTests() {}

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "400")
                        .start();
            } catch (IOException cannotStart) {
                throw new UncheckedIOException(cannotStart);
            }
        }
    }

    /** JDBC URL, with user in it, of a new empty database that nobody else uses. */
    public static String newDatabase() {
        String name = "t" + COUNTER.incrementAndGet();
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException("Could not create test database " + name, refused);
        }
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }
}
