package io.turnout.inventory;

import io.turnout.kernel.Actor;
import io.turnout.kernel.CurrentActor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writer of the change log: one row per change, in the transaction of the change, never altered afterwards. */
@Component
class ChangeLog {

    private static final String INSERT = """
            insert into inventory.change (at, actor_kind, actor_id, what, entity, entity_id, before, after, why)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""";

    private final JsonMapper json = JsonMapper.shared();
    private final JdbcTemplate jdbc;
    private final Clock clock;

    ChangeLog(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(
            String what,
            String entity,
            UUID id,
            @Nullable Record before,
            @Nullable Record after,
            @Nullable String why) {
        Actor who = CurrentActor.get();
        jdbc.update(
                INSERT,
                Timestamp.from(clock.instant()),
                who.kind().name(),
                who.id(),
                what,
                entity,
                id,
                text(before),
                text(after),
                why);
    }

    private @Nullable String text(@Nullable Record state) {
        return state == null ? null : json.writeValueAsString(state);
    }
}
