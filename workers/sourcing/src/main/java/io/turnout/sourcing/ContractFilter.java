package io.turnout.sourcing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which contracts a list shows; what is {@code null} does not narrow it. */
public record ContractFilter(
        @Nullable UUID customerId,
        @Nullable UUID providerId,
        @Nullable String status) {

    public static final ContractFilter ALL = new ContractFilter(null, null, null);
}
