package io.turnout.cutover;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One signature under a cut-over plan.
 *
 * @param round go/no-go may be asked again; the latest round counts
 */
public record SignatureRecord(
        SignatureRole role,
        int round,
        String signedBy,
        boolean go,
        @Nullable String reason,
        Instant signedAt) {}
