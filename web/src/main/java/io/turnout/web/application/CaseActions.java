package io.turnout.web.application;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.InvalidInput;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people and programs do with whole cases. */
@Component
public class CaseActions {

    private static final int LONGEST_REASON = 1000;

    private final Cases cases;
    private final Cancellations cancellations;
    private final TransactionTemplate transaction;

    CaseActions(Cases cases, Cancellations cancellations, PlatformTransactionManager transactions) {
        this.cases = cases;
        this.cancellations = cancellations;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Asks for the cancellation of a case, which the process then carries out step by step. It is kept before the engine
     * hears of it, so it is not lost when the engine is away. Asked again, the first request stands.
     *
     * @param visible the case as the reader sees it
     * @throws Conflict if the case has ended, or its cut-over is committed
     */
    public CaseRecord cancel(CaseRecord visible, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw InvalidInput.of("/reason", "must say why, in 1 to " + LONGEST_REASON + " characters");
        }
        if (!visible.state().open()) {
            throw new Conflict(
                    "The case " + visible.reference() + " is " + visible.state().code() + " already.");
        }
        UUID id = visible.id();
        if (cancellations.isTooLate(id)) {
            throw new Conflict("The cut-over of case " + visible.reference()
                    + " is committed: the new line carries the traffic for good. Start another switch to leave it.");
        }
        CaseRecord asked = transaction.execute(status -> {
            cancellations.keep(id, reason);
            return cases.askToCancel(id, reason);
        });
        cancellations.carryOut(id);
        return Objects.requireNonNull(asked);
    }
}
