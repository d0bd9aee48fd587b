package io.turnout.sourcing.evaluation;

import java.util.List;

/**
 * Whether an offer may be chosen.
 *
 * @param reasons why not, one sentence each; empty when eligible
 * @param warnings what a person should see although the offer is eligible
 */
public record EligibilityResult(boolean eligible, List<String> reasons, List<String> warnings) {

    public EligibilityResult {
        reasons = List.copyOf(reasons);
        warnings = List.copyOf(warnings);
    }
}
