package io.turnout.web.api.cases;

import io.turnout.cases.CaseFilter;
import io.turnout.cases.CaseState;
import io.turnout.cases.Health;
import io.turnout.cases.Phase;
import io.turnout.inventory.CustomerRecord;
import io.turnout.inventory.Customers;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.Moments;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the filter of a list of cases from its query. */
@Component
class CaseFilters {

    private final Customers customers;

    CaseFilters(Customers customers) {
        this.customers = customers;
    }

    /**
     * @param customer id or name
     * @param state one or more, separated by commas
     */
    CaseFilter of(
            @Nullable String process,
            @Nullable String phase,
            @Nullable String health,
            @Nullable String manager,
            @Nullable String customer,
            @Nullable String state,
            @Nullable String q,
            @Nullable String updatedSince) {
        return new CaseFilter(
                process,
                phase == null ? null : Phase.of(phase),
                health == null ? null : Health.of(health),
                manager,
                customer == null ? null : customerId(customer),
                states(state),
                q,
                updatedSince == null ? null : instant(updatedSince));
    }

    private static Set<CaseState> states(@Nullable String state) {
        return state == null
                ? Set.of()
                : Arrays.stream(state.split(",")).map(CaseState::of).collect(Collectors.toUnmodifiableSet());
    }

    private UUID customerId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException aName) {
            return customers
                    .byName(text)
                    .map(CustomerRecord::id)
                    .orElseThrow(() -> InvalidInput.of("/customer", "is neither the id nor the name of a customer"));
        }
    }

    private static Instant instant(String text) {
        try {
            return Moments.time(text);
        } catch (DateTimeException malformed) {
            throw InvalidInput.of("/updatedSince", "must be a time such as 2027-02-11T08:00:00Z");
        }
    }
}
