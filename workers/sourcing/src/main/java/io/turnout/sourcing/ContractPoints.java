package io.turnout.sourcing;

import java.util.List;
import java.util.Map;

/** The points of a contract that people read before it is signed. */
public final class ContractPoints {

    public static final String CLAUSE = "clause";
    public static final String DISPUTE = "dispute";
    public static final String ASSURANCE = "assurance";

    /** Seven clauses to read, and the one that lets a failed trial end the contract. */
    public static final List<String> CLAUSES = List.of(
            "content",
            "fees",
            "term",
            "breach",
            "support",
            "data-migration",
            "intellectual-property",
            "exit-after-failed-trial");

    /** Five disputes to prevent. */
    public static final List<String> DISPUTES = List.of("quality", "fees", "data", "intellectual-property", "term");

    /** Six assurances to confirm. */
    public static final List<String> ASSURANCES =
            List.of("servers", "team", "monitoring", "backup", "disaster-recovery", "after-sales");

    /** The clause that lets a failed trial end the contract. */
    public static final String EXIT_CLAUSE = "exit-after-failed-trial";

    static final Map<String, List<String>> ALL = Map.of(CLAUSE, CLAUSES, DISPUTE, DISPUTES, ASSURANCE, ASSURANCES);

    private ContractPoints() {}
}
