package io.turnout.web.platform;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why PostgreSQL did not let the application in when it started, in its own words and without the way through the code. */
final class DatabaseRefusal extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException refused) {
        String state = String.valueOf(refused.getSQLState());
        // Not reachable, not known to it or with a wrong password, no such database.
        if (!state.startsWith("08") && !state.startsWith("28") && !state.startsWith("3D")) {
            return null;
        }
        return new FailureAnalysis(
                "PostgreSQL cannot be used: " + refused.getMessage(),
                "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD; see"
                        + " docs/production.md.",
                refused);
    }
}
