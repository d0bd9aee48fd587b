package io.turnout.snmp;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of samples. */
@Component
class Samples {

    private static final String SELECT = """
            select circuit_id, at, answered, round_trip_micros, oper_up, sys_up_ticks, last_change_ticks,
                   in_octets, out_octets, in_packets, in_errors from snmp.sample
            """;

    /** The time is there for the planner only: it leaves months alone in which the watch did not run. */
    private static final String IN_WATCH = """
             where watch_id = :watch and circuit_id = :circuit and at >= :from
               and at < coalesce(cast(:to as timestamptz), 'infinity')""";

    /** One copy starts or ends a watch and another one samples it, perhaps still while it ends. */
    private static final Duration CLOCKS_APART = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final SampleMonths months;

    Samples(JdbcClient jdbc, SampleMonths months) {
        this.jdbc = jdbc;
        this.months = months;
    }

    void add(UUID watchId, Sample sample) {
        months.ensure(sample.at());
        jdbc.sql("insert into snmp.sample values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(sample.circuitId())
                .param(Timestamp.from(sample.at()))
                .param(watchId)
                .param(sample.answered())
                .param(sample.roundTripMicros())
                .param(sample.operUp())
                .param(sample.sysUpTicks())
                .param(sample.lastChangeTicks())
                .param(decimal(sample.inOctets()))
                .param(decimal(sample.outOctets()))
                .param(decimal(sample.inPackets()))
                .param(sample.inErrors())
                .update();
    }

    /** The samples of one circuit in one watch, in the order they were taken. */
    List<Sample> of(Watch watch, UUID circuitId) {
        return inWatch(SELECT + IN_WATCH + " order by at, sys_up_ticks", watch, circuitId)
                .query(Samples::sample)
                .list();
    }

    List<Sample> between(UUID circuitId, Instant from, Instant to) {
        return jdbc.sql(SELECT + " where circuit_id = ? and at >= ? and at < ? order by at, sys_up_ticks")
                .params(circuitId, Timestamp.from(from), Timestamp.from(to))
                .query(Samples::sample)
                .list();
    }

    List<TrendPoint> trend(UUID circuitId, Instant from, Instant to, int pieces) {
        return jdbc.sql("""
                with sampled as (
                    select at, answered and coalesce(oper_up, false) as available, round_trip_micros,
                           min(at) over () as first
                      from snmp.sample where circuit_id = :circuit and at >= :from and at < :to),
                placed as (
                    select *, width_bucket(extract(epoch from at), extract(epoch from first),
                                           extract(epoch from :to::timestamptz), :pieces) as piece from sampled)
                select min(first) + (piece - 1) * ((:to::timestamptz - min(first)) / :pieces) as since,
                       count(*) as asked, count(*) filter (where available) as available,
                       percentile_cont(0.5) within group (order by round_trip_micros) / 1000 as p50,
                       percentile_cont(0.95) within group (order by round_trip_micros) / 1000 as p95
                  from placed group by piece order by piece""")
                .param("circuit", circuitId)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("pieces", pieces)
                .query((row, number) -> new TrendPoint(
                        row.getTimestamp("since").toInstant(),
                        row.getLong("asked"),
                        row.getLong("available"),
                        row.getBigDecimal("p50"),
                        row.getBigDecimal("p95")))
                .list();
    }

    long count(Watch watch, UUID circuitId) {
        return inWatch("select count(*) from snmp.sample " + IN_WATCH, watch, circuitId)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec inWatch(String sql, Watch watch, UUID circuitId) {
        Instant ended = watch.endedAt();
        return jdbc.sql(sql)
                .param("watch", watch.id())
                .param("circuit", circuitId)
                .param("from", Timestamp.from(watch.startedAt().minus(CLOCKS_APART)))
                .param("to", ended == null ? null : Timestamp.from(ended.plus(CLOCKS_APART)));
    }

    private static Sample sample(ResultSet row, int number) throws SQLException {
        return new Sample(
                row.getObject(1, UUID.class),
                row.getTimestamp(2).toInstant(),
                row.getBoolean(3),
                row.getObject(4, Long.class),
                row.getObject(5, Boolean.class),
                row.getObject(6, Long.class),
                row.getObject(7, Long.class),
                integer(row, 8),
                integer(row, 9),
                integer(row, 10),
                row.getObject(11, Long.class));
    }

    private static @Nullable BigInteger integer(ResultSet row, int column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : value.toBigIntegerExact();
    }

    private static @Nullable BigDecimal decimal(@Nullable BigInteger value) {
        return value == null ? null : new BigDecimal(value);
    }
}
