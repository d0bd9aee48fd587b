package io.turnout.exporter;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import org.postgresql.Driver;

/** Opens connections to a database that has the read model in the version this exporter writes. */
final class Connections {

    /** Raised together with {@code engine.schema_version} when the tables change so that older exporters must stop. */
    static final int SCHEMA_VERSION = 1;

    private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "3F000");

    private final Settings settings;

    Connections(Settings settings) {
        this.settings = settings;
    }

    Connection open() throws SQLException {
        Connection connection = connect();
        try {
            checkSchema(connection);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException | RuntimeException refused) {
            connection.close();
            throw refused;
        }
    }

    /** Asks our own driver, not the DriverManager: the broker has another version of it on its class path. */
    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        if (settings.user() != null) {
            properties.setProperty("user", settings.user());
        }
        if (settings.password() != null) {
            properties.setProperty("password", settings.password());
        }
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "60");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "turnout-exporter");
        Connection connection = new Driver().connect(settings.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("The driver does not know the address " + settings.jdbcUrl());
        }
        return connection;
    }

    private static void checkSchema(Connection connection) throws SQLException {
        int version = schemaVersion(connection);
        if (version > SCHEMA_VERSION) {
            throw new ReadModelAway(
                    "The read model has schema version " + version + ", this exporter writes version " + SCHEMA_VERSION
                            + ": give the broker the newer turnout-exporter.jar.",
                    null);
        }
        if (version < SCHEMA_VERSION) {
            throw new ReadModelAway(
                    "The read model has schema version " + version + ", this exporter writes version " + SCHEMA_VERSION
                            + ": start the newer Turnout once, it migrates the database.",
                    null);
        }
    }

    private static int schemaVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select version from engine.schema_version")) {
            return row.next() ? row.getInt(1) : 0;
        } catch (SQLException failure) {
            if (NO_SUCH_TABLE.contains(failure.getSQLState())) {
                throw new ReadModelAway("The read model has no tables yet: start Turnout once, it creates them.", null);
            }
            throw failure;
        }
    }
}
