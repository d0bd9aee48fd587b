package io.turnout.sourcing;

import java.time.LocalDate;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One of the best ways out as it is shown to the manager, and whether he chose it. */
public record ExitPlanRecord(
        UUID id,
        UUID caseId,
        int position,
        LocalDate noticeOn,
        LocalDate effectiveOn,
        LocalDate cutoverOn,
        Money fee,
        Money overlap,
        Money shortfall,
        Money renewalRisk,
        Money total,
        String why,
        boolean chosen,
        @Nullable String choiceReason) {}
