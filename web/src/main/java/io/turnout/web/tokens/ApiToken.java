package io.turnout.web.tokens;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One API token as it may be shown; its secret is known only to who got it.
 *
 * @param scopes {@code read} for safe methods, {@code write} for the others
 */
public record ApiToken(
        UUID id,
        String name,
        Set<String> roles,
        Set<String> scopes,
        @Nullable UUID customerId,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {}
