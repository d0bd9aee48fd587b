package io.turnout.web.screens;

import io.turnout.cases.CaseScope;
import io.turnout.cases.Cases;
import io.turnout.kernel.NotFound;
import io.turnout.web.application.Scopes;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Cases looked up by id for rows of other lists; what the reader may not see is simply not there. */
@Component
class SeenCases {

    private final Cases cases;
    private final Scopes scopes;

    SeenCases(Cases cases, Scopes scopes) {
        this.cases = cases;
        this.scopes = scopes;
    }

    Optional<CaseRow> find(@Nullable UUID caseId) {
        return caseId == null ? Optional.empty() : find(caseId, scopes.cases());
    }

    private Optional<CaseRow> find(UUID caseId, CaseScope scope) {
        try {
            return Optional.of(CaseRow.of(cases.get(caseId, scope)));
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }
}
