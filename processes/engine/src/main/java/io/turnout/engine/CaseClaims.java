package io.turnout.engine;

import java.util.Optional;
import java.util.UUID;

/** Which process instance a case belongs to, and the epoch that fences its late workers. */
public interface CaseClaims {

    /**
     * Claims the case for a root process instance.
     *
     * @return false if another instance has it already: the caller is a duplicate and must end
     */
    boolean claim(UUID caseId, long rootInstanceKey);

    /** The root instance that claimed the case; empty as long as none did. */
    Optional<Long> rootInstance(UUID caseId);

    /**
     * Raises the epoch: from now on effects of jobs made before are refused. Waits for effects that are being written.
     *
     * @return the new epoch, which the undo chain must carry
     */
    long raiseEpoch(UUID caseId);

    long epoch(UUID caseId);
}
