package io.turnout.inventory;

import org.jspecify.annotations.Nullable;

/** What may be changed of a circuit by hand; its status moves only by verbs. */
public record CircuitDraft(
        @Nullable String providerCircuitId,
        CircuitRole role,
        long commitRateKbps,
        @Nullable String pathGroup,
        CircuitRecord.Terminations terminations) {

    public CircuitDraft {
        terminations = terminations == null ? CircuitRecord.Terminations.UNKNOWN : terminations;
        new Checks()
                .optional("/providerCircuitId", providerCircuitId, 100)
                .given("/role", role)
                .positive("/commitRateKbps", commitRateKbps)
                .optional("/pathGroup", pathGroup, 100)
                .optional("/terminations/aSide", terminations.aSide(), 200)
                .optional("/terminations/zSide", terminations.zSide(), 200)
                .done();
    }
}
