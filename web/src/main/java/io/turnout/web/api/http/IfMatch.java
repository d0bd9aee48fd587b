package io.turnout.web.api.http;

import io.turnout.kernel.StaleVersion;

/** The version that the caller has read, from {@code If-Match}; a handler that takes it answers 428 without. */
public record IfMatch(long version) {

    /** For things whose module does not compare versions itself. */
    public void check(String what, Object id, long current) {
        if (version != current) {
            throw new StaleVersion(what, id);
        }
    }
}
