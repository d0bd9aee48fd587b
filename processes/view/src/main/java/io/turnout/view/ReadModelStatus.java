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
 * @param exporterTooOld an exporter knows an older schema than there is, so it writes no more
 * @param emptiedAt when an exporter found that its rows had been removed; what came before is missing
 */
public record ReadModelStatus(
        boolean schemaPresent,
        @Nullable Instant recordAt,
        @Nullable Instant writtenAt,
        int partitions,
        boolean exporterTooOld,
        @Nullable Instant emptiedAt) {

    /** An exporter has written at least once. */
    public boolean fed() {
        return partitions > 0;
    }
}
