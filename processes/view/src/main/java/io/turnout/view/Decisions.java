package io.turnout.view;

import io.turnout.view.DecisionEvaluation.EvaluatedDecision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The decisions that decision tables took for a case. */
@Component
public class Decisions {

    private final JdbcClient database;
    private final JsonMapper json;

    Decisions(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Oldest first. */
    public List<DecisionEvaluation> of(UUID caseId) {
        return database.sql(
                        "select * from engine.decision_evaluation where case_id = :caseId order by evaluated_at, key")
                .param("caseId", caseId)
                .query(this::read)
                .list();
    }

    private DecisionEvaluation read(ResultSet row, int number) throws SQLException {
        List<EvaluatedDecision> decisions = json.readValue(row.getString("decisions"), new TypeReference<>() {});
        return new DecisionEvaluation(
                row.getLong("key"),
                row.getString("decision_id"),
                row.getString("decision_name"),
                row.getInt("version"),
                row.getString("element_id"),
                row.getLong("process_instance_key"),
                Columns.instant(row, "evaluated_at"),
                row.getString("output"),
                row.getString("failure"),
                decisions);
    }
}
