package io.turnout.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh the read model is.
 *
 * @param schemaPresent the migrations ran
 * @param recordAt engine time of the newest record written; in an idle engine it simply is old
 * @param writtenAt when the exporter last wrote anything
 * @param partitions how many partitions have written
 */
public record ReadModelStatus(
        boolean schemaPresent,
        @Nullable Instant recordAt,
        @Nullable Instant writtenAt,
        int partitions) {

    /** An exporter has written at least once. */
    public boolean fed() {
        return partitions > 0;
    }
}
