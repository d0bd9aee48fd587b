package io.turnout.engine;

import java.util.UUID;

/** The case moved on (it was cancelled or re-planned) since this job was made, so the job must not do anything any more. */
public class StaleEpoch extends RuntimeException {

    public StaleEpoch(UUID caseId, long jobEpoch, long caseEpoch) {
        super("Case " + caseId + " is at epoch " + caseEpoch + ", the job belongs to epoch " + jobEpoch + ".");
    }
}
