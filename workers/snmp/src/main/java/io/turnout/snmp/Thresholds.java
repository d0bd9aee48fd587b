package io.turnout.snmp;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what tests must reach, and of what they reached. */
@Component
class Thresholds {

    private static final String SELECT = """
            select metric, comparator, target, severity, measured, passed from snmp.threshold
             where watch_id = ? order by ordinal
            """;

    private final JdbcClient jdbc;

    Thresholds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID testId, List<Threshold> thresholds) {
        for (int i = 0; i < thresholds.size(); i++) {
            Threshold threshold = thresholds.get(i);
            jdbc.sql("insert into snmp.threshold (watch_id, ordinal, metric, comparator, target, severity)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            testId,
                            i,
                            threshold.metric().name(),
                            threshold.comparator().name(),
                            threshold.target(),
                            threshold.severity().name())
                    .update();
        }
    }

    void judged(UUID testId, List<Judgement.Finding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            jdbc.sql("update snmp.threshold set measured = ?, passed = ? where watch_id = ? and ordinal = ?")
                    .param(findings.get(i).measured().orElse(null))
                    .param(findings.get(i).passed())
                    .param(testId)
                    .param(i)
                    .update();
        }
    }

    List<Threshold> of(UUID testId) {
        return jdbc.sql(SELECT)
                .param(testId)
                .query((row, number) -> threshold(row))
                .list();
    }

    List<Judgement.Finding> findings(UUID testId) {
        return jdbc.sql(SELECT)
                .param(testId)
                .query((row, number) -> new Judgement.Finding(
                        threshold(row), Optional.ofNullable(row.getBigDecimal("measured")), row.getBoolean("passed")))
                .list();
    }

    private static Threshold threshold(ResultSet row) throws SQLException {
        BigDecimal target = row.getBigDecimal("target");
        return new Threshold(
                Metric.valueOf(row.getString("metric")),
                Threshold.Comparator.valueOf(row.getString("comparator")),
                target,
                Threshold.Severity.valueOf(row.getString("severity")));
    }
}
