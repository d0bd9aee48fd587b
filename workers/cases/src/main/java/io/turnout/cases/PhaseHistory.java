package io.turnout.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each case entered and left its phases. The caller holds the lock on the case. */
@Component
class PhaseHistory {

    private final JdbcClient jdbc;

    PhaseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void enter(UUID caseId, Phase phase, Instant at) {
        leave(caseId, at);
        jdbc.sql("""
                insert into cases.case_phase (case_id, number, phase, entered_at)
                select :caseId, coalesce(max(number), 0) + 1, :phase, :at
                  from cases.case_phase where case_id = :caseId""")
                .param("caseId", caseId)
                .param("phase", phase.name())
                .param("at", Sql.time(at))
                .update();
    }

    void leave(UUID caseId, Instant at) {
        jdbc.sql("update cases.case_phase set left_at = :at where case_id = :caseId and left_at is null")
                .param("caseId", caseId)
                .param("at", Sql.time(at))
                .update();
    }

    List<PhaseVisit> of(UUID caseId) {
        return jdbc.sql("select * from cases.case_phase where case_id = :caseId order by number")
                .param("caseId", caseId)
                .query((row, number) -> new PhaseVisit(
                        Phase.valueOf(row.getString("phase")),
                        Sql.instant(row, "entered_at"),
                        Sql.instantOrNull(row, "left_at")))
                .list();
    }
}
