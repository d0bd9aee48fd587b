package io.turnout.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** One batch after the other in a real database, without a broker. */
class BatchWriterTests {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final long FORMER = 71;
    private static final long NEWER = 72;

    private final ReadModelForTests database = new ReadModelForTests().migrate();

    @Test
    void a_row_that_postgresql_refuses_takes_no_other_row_with_it() throws SQLException {
        Batch batch = new Batch();
        for (long key = 1; key <= 11; key++) {
            batch.tasks.put(key, task(key, key == 7 ? tooLongForAnIndex() : "anna"));
        }

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> write(batch, false))
                .satisfies(refused ->
                        assertThat(ReadModel.isRefusedForGood(refused)).isTrue());
        write(batch, true);

        assertThat(database.texts("select key::text from engine.user_task t order by t.key"))
                .containsExactly("1", "2", "3", "4", "5", "6", "8", "9", "10", "11");
    }

    @Test
    void what_is_migrated_and_ends_in_one_batch_is_active_in_neither_version() throws SQLException {
        Batch before = new Batch();
        before.instances.put(1L, instance(FORMER, null));
        before.elements.put(2L, element(FORMER, null));
        write(before, false);

        Batch batch = new Batch();
        batch.migrations.put(1L, new Rows.Migration(1, true, "caller", "caller", 2, NEWER));
        batch.migrations.put(2L, new Rows.Migration(2, false, "Task_Work", "caller", 2, NEWER));
        batch.instances.put(1L, instance(NEWER, NOW));
        batch.elements.put(2L, element(NEWER, NOW));
        write(batch, false);

        assertThat(database.count("select count(*) from engine.element_count where active <> 0"))
                .isZero();
        assertThat(database.count("select sum(completed) from engine.element_count"))
                .isEqualTo(2);
        assertThat(database.texts("select distinct definition_key::text from engine.element_instance"))
                .containsExactly(Long.toString(NEWER));
    }

    @Test
    void what_is_migrated_and_goes_on_is_active_in_the_newer_version() throws SQLException {
        Batch before = new Batch();
        before.elements.put(2L, element(FORMER, null));
        write(before, false);

        Batch batch = new Batch();
        batch.migrations.put(2L, new Rows.Migration(2, false, "Task_Work", "caller", 2, NEWER));
        write(batch, false);

        assertThat(database.texts("select definition_key::text from engine.element_count where active = 1"))
                .containsExactly(Long.toString(NEWER));
    }

    private void write(Batch batch, boolean skipRefused) throws SQLException {
        try (Connection connection = database.connection()) {
            connection.setAutoCommit(false);
            Lineage.Resolved lineage = new Lineage().resolve(batch, connection);
            new BatchWriter(connection, batch, lineage, 1, LoggerFactory.getLogger(BatchWriter.class), skipRefused)
                    .write();
            connection.commit();
        }
    }

    /** PostgreSQL compresses what it puts into an index, so it has to be as good as random. */
    private static String tooLongForAnIndex() {
        return new Random(1)
                .ints(10_000, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Rows.Instance instance(long definition, @Nullable Instant ended) {
        return new Rows.Instance(
                1, "caller", 1, definition, -1, -1, ended == null, ended == null ? "active" : "completed", NOW, ended);
    }

    private static Rows.Element element(long definition, @Nullable Instant ended) {
        return new Rows.Element(
                2, "Task_Work", "SERVICE_TASK", 1, definition, 1, ended == null ? "active" : "completed", NOW, ended);
    }

    private static Rows.Task task(long key, String assignee) {
        return new Rows.Task(
                key,
                "Task_ReviewOffer",
                key,
                1,
                "called",
                FORMER,
                -1,
                assignee,
                List.of("procurement"),
                List.of(),
                null,
                null,
                50,
                "{}",
                "open",
                NOW,
                null);
    }
}
