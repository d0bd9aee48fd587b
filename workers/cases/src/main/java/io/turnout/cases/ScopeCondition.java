package io.turnout.cases;

import java.util.Map;

/** A reader's scope as SQL over the columns {@code manager_id} and {@code customer_id}. */
record ScopeCondition(String sql, Map<String, Object> parameters) {

    static ScopeCondition of(CaseScope scope) {
        return switch (scope) {
            case CaseScope.Everything all -> new ScopeCondition("true", Map.of());
            case CaseScope.OfManager manager ->
                new ScopeCondition("manager_id = :scopeManager", Map.of("scopeManager", manager.login()));
            case CaseScope.OfCustomer customer ->
                new ScopeCondition("customer_id = :scopeCustomer", Map.of("scopeCustomer", customer.customerId()));
        };
    }
}
