package io.turnout.cases;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case is opened with. Names of customer, site and provider are given here, so that no list ever has to ask
 * another module.
 *
 * @param id chosen by the caller, so that a repeated request opens the same case
 * @param process id of the process, for example {@code provider-switch}
 * @param provider the present provider
 * @param request the body as it was asked for; kept as it came, see {@link Cases#request}
 */
public record NewCase(
        UUID id,
        String process,
        String managerId,
        @Nullable Named customer,
        @Nullable Named site,
        @Nullable UUID oldCircuitId,
        @Nullable Named provider,
        @Nullable LocalDate targetDate,
        @Nullable String reason,
        Map<String, Object> request) {

    public NewCase {
        request = Collections.unmodifiableMap(new LinkedHashMap<>(request));
    }
}
