package io.turnout.snmp;

import io.turnout.kernel.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of what is being watched. */
@Component
class Watches {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Watches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Starts watching, once: the same id again changes nothing. Returns whether it was new. */
    boolean add(UUID id, @Nullable UUID caseId, LineTestSpec spec) {
        int added = jdbc.sql("""
                        insert into snmp.watch (id, case_id, purpose, state, device_id, device_name, device,
                            sample_every, minimum_samples, lost_after, started_at, next_sample_at)
                        values (:id, :case, :purpose, 'RUNNING', :device, :name, cast(:json as jsonb),
                            make_interval(secs => :every), :minimum, make_interval(secs => :lost), :now, :now)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseId)
                .param("purpose", spec.purpose().name())
                .param("device", spec.device().id())
                .param("name", spec.device().name())
                .param("json", json.writeValueAsString(spec.device()))
                .param("every", seconds(spec.sampleEvery()))
                .param("minimum", spec.minimumSamples())
                .param("lost", seconds(spec.deviceLostAfter()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (added == 1) {
            addLine(id, Watch.Role.NEW, spec.newLine());
            if (spec.oldLine() != null) {
                addLine(id, Watch.Role.OLD, spec.oldLine());
            }
        }
        return added == 1;
    }

    private void addLine(UUID id, Watch.Role role, WatchedCircuit circuit) {
        jdbc.sql("insert into snmp.watch_circuit values (?, ?, ?, ?, ?)")
                .param(id)
                .param(role.name())
                .param(circuit.circuitId())
                .param(circuit.interfaceName())
                .param(circuit.commitRateKbps())
                .update();
    }

    Watch get(UUID id) {
        return jdbc.sql(SELECT + " where w.id = ?")
                .param(id)
                .query(this::watch)
                .optional()
                .orElseThrow(() -> new NotFound("line test", id));
    }

    Optional<Watch> latestOfCase(UUID caseId, LineTestSpec.Purpose purpose) {
        return jdbc.sql(SELECT + " where w.case_id = ? and w.purpose = ? order by w.started_at desc, w.id desc limit 1")
                .params(caseId, purpose.name())
                .query(this::watch)
                .optional();
    }

    /**
     * Takes what is due, so that no other copy of the application takes it too. The next time is set with some jitter,
     * and from now on rather than from when it was due: after a pause or a jump of the clock nothing is made up for.
     */
    List<UUID> claimDue(int atMost) {
        return jdbc.sql("""
                        update snmp.watch set next_sample_at = cast(:now as timestamptz) + sample_every * (0.9 + 0.2 * random())
                         where id in (select id from snmp.watch where state = 'RUNNING' and next_sample_at <= :now
                                       order by next_sample_at limit :most for update skip locked)
                        returning id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", atMost)
                .query(UUID.class)
                .list();
    }

    void answered(UUID id) {
        jdbc.sql("update snmp.watch set silent_since = null, silent_samples = 0 where id = ? and silent_samples > 0")
                .param(id)
                .update();
    }

    void silent(UUID id, Instant at) {
        jdbc.sql("""
                        update snmp.watch set silent_since = coalesce(silent_since, :at), silent_samples = silent_samples + 1
                         where id = :id
                        """).param("at", Timestamp.from(at)).param("id", id).update();
    }

    void lostReported(UUID id) {
        jdbc.sql("update snmp.watch set lost_reported_at = ? where id = ?")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    /** Ends a watch; whoever comes second learns that it was ended already. */
    boolean end(UUID id, Watch.State state, Judgement.@Nullable Verdict verdict) {
        return jdbc.sql("update snmp.watch set state = :state, verdict = :verdict, ended_at = :now"
                                + " where id = :id and state = 'RUNNING'")
                        .param("state", state.name())
                        .param("verdict", verdict == null ? null : verdict.name())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .update()
                == 1;
    }

    void endAll(UUID caseId) {
        jdbc.sql("update snmp.watch set state = 'ABORTED', ended_at = ? where case_id = ? and state = 'RUNNING'")
                .params(Timestamp.from(clock.instant()), caseId)
                .update();
    }

    boolean isMonitored(UUID deviceId) {
        return jdbc.sql("select count(*) from snmp.watch"
                                + " where device_id = ? and purpose = 'MONITORING' and state = 'RUNNING'")
                        .param(deviceId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Ends the monitoring of a device, to be started anew with other lines. */
    void endMonitoring(UUID deviceId) {
        jdbc.sql("update snmp.watch set state = 'ABORTED', ended_at = ?"
                        + " where device_id = ? and purpose = 'MONITORING' and state = 'RUNNING'")
                .params(Timestamp.from(clock.instant()), deviceId)
                .update();
    }

    /** Ends the monitoring that has no other line than this one. */
    void endMonitoringOnlyOf(UUID circuitId) {
        jdbc.sql("""
                        update snmp.watch w set state = 'ABORTED', ended_at = :now
                         where purpose = 'MONITORING' and state = 'RUNNING'
                           and exists (select from snmp.watch_circuit where watch_id = w.id and circuit_id = :circuit)
                           and not exists (select from snmp.watch_circuit
                                            where watch_id = w.id and circuit_id <> :circuit)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("circuit", circuitId)
                .update();
    }

    /** Takes the line out of the monitoring that still runs; what was sampled of it stays. */
    void leaveOutOfMonitoring(UUID circuitId) {
        jdbc.sql("""
                        delete from snmp.watch_circuit line using snmp.watch w
                         where line.circuit_id = ? and w.id = line.watch_id
                           and w.purpose = 'MONITORING' and w.state = 'RUNNING'
                        """).param(circuitId).update();
    }

    private static final String SELECT = """
            select w.id, w.case_id, w.purpose, w.state, w.device, w.minimum_samples, w.started_at, w.silent_since,
                   w.silent_samples, w.lost_reported_at, w.verdict, w.ended_at,
                   extract(epoch from w.sample_every) as every, extract(epoch from w.lost_after) as lost
              from snmp.watch w
            """;

    private Watch watch(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String verdict = row.getString("verdict");
        return new Watch(
                id,
                row.getObject("case_id", UUID.class),
                LineTestSpec.Purpose.valueOf(row.getString("purpose")),
                Watch.State.valueOf(row.getString("state")),
                json.readValue(row.getString("device"), ManagedDevice.class),
                duration(row.getDouble("every")),
                row.getInt("minimum_samples"),
                duration(row.getDouble("lost")),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "silent_since"),
                row.getInt("silent_samples"),
                row.getTimestamp("lost_reported_at") != null,
                verdict == null ? null : Judgement.Verdict.valueOf(verdict),
                instant(row, "ended_at"),
                lines(id));
    }

    private List<Watch.Line> lines(UUID id) {
        return jdbc.sql("select role, circuit_id, interface_name, commit_rate_kbps from snmp.watch_circuit"
                        + " where watch_id = ? order by role desc")
                .param(id)
                .query((row, number) -> new Watch.Line(
                        Watch.Role.valueOf(row.getString(1)),
                        new WatchedCircuit(
                                row.getObject(2, UUID.class), row.getString(3), row.getObject(4, Long.class))))
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
