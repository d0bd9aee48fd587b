package io.turnout.web.screens;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.web.application.Scopes;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** By id, in one look. Rows without a case name none. */
    Map<UUID, CaseRow> find(Stream<@Nullable UUID> caseIds) {
        Set<UUID> ids = caseIds.filter(Objects::nonNull).collect(Collectors.toSet());
        return cases.find(ids, scopes.cases()).stream().collect(Collectors.toMap(CaseRecord::id, CaseRow::of));
    }
}
