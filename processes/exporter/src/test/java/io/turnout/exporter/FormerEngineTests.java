package io.turnout.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The traces of a wiped engine, forgotten a few rows at a time. */
class FormerEngineTests {

    private static final String FORMS = """
            insert into engine.form (key, form_id, version, body, deployed_at)
            select (%d::bigint << 51) + number, 'form', 1, '{}', now() from generate_series(1, 10) as number""";

    private final ReadModelForTests database = new ReadModelForTests().migrate();

    @Test
    void everything_of_the_partition_goes_and_nothing_of_another() throws SQLException {
        traces(1);
        traces(2);

        forget();

        assertThat(database.texts("select distinct (key >> 51)::text from engine.form"))
                .containsExactly("2");
        assertThat(database.texts("select partition_id::text from engine.exporter_position"))
                .containsExactly("2");
    }

    @Test
    void who_is_cut_short_keeps_what_is_done_and_goes_on_from_there() throws SQLException {
        traces(1);
        try (Connection other = database.connection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table engine.case_variable in access exclusive mode");
            assertThatExceptionOfType(SQLException.class).isThrownBy(this::forget);
        }
        assertThat(database.count("select count(*) from engine.form")).isZero();
        assertThat(database.count("select count(*) from engine.exporter_position"))
                .isOne();

        forget();

        assertThat(database.count("select count(*) from engine.case_variable")).isZero();
        assertThat(database.count("select count(*) from engine.exporter_position"))
                .isZero();
    }

    private void forget() throws SQLException {
        try (Connection connection = database.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '100ms'");
            connection.setAutoCommit(false);
            new FormerEngine(1, 3).forget(connection);
        }
    }

    private void traces(int partition) {
        database.run(FORMS.formatted(partition));
        database.run("insert into engine.case_variable values ((%d::bigint << 51) + 1, gen_random_uuid())"
                .formatted(partition));
        database.run("""
                insert into engine.exporter_position (position, record_at, broker_version, exporter_schema,
                    partition_id, first_position, first_at)
                values (1, now(), '8.6.0', 1, %d, 1, now())""".formatted(partition));
    }
}
