package io.turnout.web.application;

import io.turnout.cases.CaseFilter;
import io.turnout.cases.CaseRecord;
import io.turnout.cases.CaseScope;
import io.turnout.cases.CaseSort;
import io.turnout.cases.Cases;
import io.turnout.kernel.Page;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The cases of a manager, for lists of the engine's things, which know cases by their id only. */
@Component
class ManagedCases {

    private final Cases cases;

    ManagedCases(Cases cases) {
        this.cases = cases;
    }

    Set<UUID> of(Reader manager) {
        Set<UUID> ids = new HashSet<>();
        @Nullable String cursor = null;
        do {
            Page<CaseRecord> page = cases.page(
                    CaseFilter.any(), CaseScope.manager(manager.id()), CaseSort.CREATED_DESC, cursor, Page.MAX_LIMIT);
            page.items().forEach(managed -> ids.add(managed.id()));
            cursor = page.next();
        } while (cursor != null);
        return ids;
    }
}
