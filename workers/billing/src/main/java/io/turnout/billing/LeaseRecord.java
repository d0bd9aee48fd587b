package io.turnout.billing;

import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A device on lease.
 *
 * @param fee what was due when the lease ended early
 */
public record LeaseRecord(
        UUID id,
        UUID caseId,
        UUID deviceId,
        LeaseTerms terms,
        LocalDate startsOn,
        State state,
        @Nullable LocalDate endedOn,
        @Nullable Money fee) {

    /** Running, or ended in one of two ways. */
    public enum State {
        RUNNING,
        RETURNED,
        BOUGHT_OUT
    }
}
