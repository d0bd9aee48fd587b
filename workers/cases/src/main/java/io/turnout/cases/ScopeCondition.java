package io.turnout.cases;

import java.util.Map;

/**
 * A reader's scope as SQL over the columns {@code manager_id} and {@code customer_id}, and what of the rows it lets the
 * reader see.
 *
 * @param ofCustomer whether rows are shown as {@link CustomerView} tells them
 */
record ScopeCondition(String sql, Map<String, Object> parameters, boolean ofCustomer) {

    static ScopeCondition of(CaseScope scope) {
        return switch (scope) {
            case CaseScope.Everything all -> new ScopeCondition("true", Map.of(), false);
            case CaseScope.OfManager manager ->
                new ScopeCondition("manager_id = :scopeManager", Map.of("scopeManager", manager.login()), false);
            case CaseScope.OfCustomer customer ->
                new ScopeCondition(
                        "customer_id = :scopeCustomer", Map.of("scopeCustomer", customer.customerId()), true);
        };
    }

    CaseRecord shown(CaseRecord row) {
        return ofCustomer ? CustomerView.of(row) : row;
    }

    CaseCounts.Cell shown(CaseCounts.Cell cell) {
        return ofCustomer ? CustomerView.of(cell) : cell;
    }

    CaseEvent shown(CaseEvent event) {
        return ofCustomer ? CustomerView.of(event) : event;
    }
}
