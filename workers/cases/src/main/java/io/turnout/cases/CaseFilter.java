package io.turnout.cases;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a list shows; {@code null} means any.
 *
 * @param states empty means any
 * @param q part of a reference or of the name of site, customer or provider
 */
public record CaseFilter(
        @Nullable String process,
        @Nullable Phase phase,
        @Nullable Health health,
        @Nullable String managerId,
        @Nullable UUID customerId,
        Set<CaseState> states,
        @Nullable String q,
        @Nullable Instant updatedSince) {

    public CaseFilter {
        states = Set.copyOf(states);
    }

    public static CaseFilter any() {
        return new CaseFilter(null, null, null, null, null, Set.of(), null, null);
    }
}
