package io.turnout.snmp;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The secrets by which devices are reached: kept sealed, opened only on the way to the device. */
@Component
public class DeviceConnections implements CredentialSource {

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Clock clock;

    DeviceConnections(JdbcClient jdbc, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.clock = clock;
    }

    public void store(UUID deviceId, Credentials credentials) {
        jdbc.sql("""
                        insert into snmp.credential (device_id, sealed, changed_at) values (:device, :sealed, :now)
                        on conflict (device_id) do update set sealed = excluded.sealed, changed_at = excluded.changed_at
                        """)
                .param("device", deviceId)
                .param("sealed", box.seal(deviceId, json.writeValueAsString(credentials)))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public void permit(UUID deviceId, DevicePermissions permissions) {
        jdbc.sql("""
                        insert into snmp.permission (device_id, weak_protocols, sets_over_v2, changed_at)
                        values (:device, :weak, :sets, :now)
                        on conflict (device_id) do update set weak_protocols = excluded.weak_protocols,
                            sets_over_v2 = excluded.sets_over_v2, changed_at = excluded.changed_at
                        """)
                .param("device", deviceId)
                .param("weak", permissions.weakProtocols())
                .param("sets", permissions.setsOverV2())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    public DevicePermissions permissions(UUID deviceId) {
        return jdbc.sql("select weak_protocols, sets_over_v2 from snmp.permission where device_id = ?")
                .param(deviceId)
                .query((row, number) -> new DevicePermissions(row.getBoolean(1), row.getBoolean(2)))
                .optional()
                .orElse(DevicePermissions.NONE);
    }

    public boolean known(UUID deviceId) {
        return jdbc.sql("select count(*) from snmp.credential where device_id = ?")
                        .param(deviceId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    public void forget(UUID deviceId) {
        jdbc.sql("delete from snmp.credential where device_id = ?")
                .param(deviceId)
                .update();
    }

    @Override
    public Optional<Credentials> find(UUID deviceId) {
        return jdbc.sql("select sealed from snmp.credential where device_id = ?")
                .param(deviceId)
                .query(byte[].class)
                .optional()
                .map(kept -> json.readValue(box.open(deviceId, kept), Credentials.class));
    }
}
