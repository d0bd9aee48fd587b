package io.turnout.exporter;

import org.jspecify.annotations.Nullable;

/**
 * The exporter's arguments as the broker hands them over, not yet checked.
 *
 * <p>Names from the environment arrive in lower case ({@code jdbcurl}); the broker's own mapping onto these fields
 * does not mind, reading its map of arguments would.
 */
public final class Arguments {

    public @Nullable String jdbcUrl;
    public @Nullable String user;
    public @Nullable String password;
    public @Nullable String batchSize;
    public @Nullable String flushAfter;
}
