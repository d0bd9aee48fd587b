package io.turnout.snmp;

import io.turnout.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of rendered configurations. */
@Component
class Configurations {

    private static final TypeReference<List<PlannedWrite>> WRITES = new TypeReference<>() {};
    private static final String SELECT =
            "select id, case_id, device_id, template, writes, state from snmp.configuration";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Configurations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(DeviceConfiguration configuration) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("insert into snmp.configuration values (?, ?, ?, ?, cast(? as jsonb), ?, ?, ?)")
                .params(
                        configuration.id(),
                        configuration.caseId(),
                        configuration.deviceId(),
                        configuration.template(),
                        json.writeValueAsString(configuration.writes()),
                        configuration.state().name(),
                        now,
                        now)
                .update();
    }

    /** @return false if it is in none of the given states; then nothing changes */
    boolean move(UUID id, DeviceConfiguration.State to, Set<DeviceConfiguration.State> from) {
        return jdbc.sql(
                                "update snmp.configuration set state = :to, changed_at = :at where id = :id and state in (:from)")
                        .param("to", to.name())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    DeviceConfiguration get(UUID id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(this::configuration)
                .optional()
                .orElseThrow(() -> new NotFound("configuration", id));
    }

    Optional<DeviceConfiguration> latestOfCase(UUID caseId) {
        return jdbc.sql(SELECT + " where case_id = ? order by created_at desc, id desc limit 1")
                .param(caseId)
                .query(this::configuration)
                .optional();
    }

    private DeviceConfiguration configuration(ResultSet row, int number) throws SQLException {
        return new DeviceConfiguration(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getObject("device_id", UUID.class),
                row.getString("template"),
                json.readValue(row.getString("writes"), WRITES),
                DeviceConfiguration.State.valueOf(row.getString("state")));
    }
}
