package io.turnout.view;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether the read model is there and how fresh it is. */
@Component
public class ReadModelHealth {

    private static final String STATUS = """
            select max(record_at) as record_at, max(written_at) as written_at, count(*) as partitions,
                   coalesce(min(exporter_schema) < (select version from engine.schema_version), false) as too_old,
                   max(emptied_at) as emptied_at
            from engine.exporter_position
            """;

    private final JdbcClient database;

    ReadModelHealth(JdbcClient database) {
        this.database = database;
    }

    public ReadModelStatus status() {
        boolean present = database.sql("select to_regclass('engine.schema_version') is not null")
                .query(Boolean.class)
                .single();
        if (!present) {
            return new ReadModelStatus(false, null, null, 0, false, null);
        }
        return database.sql(STATUS)
                .query((row, number) -> new ReadModelStatus(
                        true,
                        Columns.optionalInstant(row, "record_at"),
                        Columns.optionalInstant(row, "written_at"),
                        row.getInt("partitions"),
                        row.getBoolean("too_old"),
                        Columns.optionalInstant(row, "emptied_at")))
                .single();
    }

    /** Which of these instances the exporter has not written yet. */
    public Set<Long> missing(Collection<Long> instanceKeys) {
        if (instanceKeys.isEmpty()) {
            return Set.of();
        }
        Set<Long> missing = new HashSet<>(instanceKeys);
        database.sql("select key from engine.process_instance where key in (:keys)")
                .param("keys", instanceKeys)
                .query(Long.class)
                .list()
                .forEach(missing::remove);
        return missing;
    }
}
