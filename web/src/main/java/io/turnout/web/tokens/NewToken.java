package io.turnout.web.tokens;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a token is to be: its name is the program's in the audit trail. */
public record NewToken(
        String name,
        Set<String> roles,
        Set<String> scopes,
        @Nullable UUID customerId,
        @Nullable Instant expiresAt) {}
