package io.turnout.sourcing;

import io.turnout.sourcing.notice.EarlyTerminationFee;
import io.turnout.sourcing.notice.NoticeTerms;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a file, person or offer says about a contract. */
public record ContractDraft(
        UUID customerId,
        UUID providerId,
        @Nullable UUID circuitId,
        NoticeTerms terms,
        EarlyTerminationFee earlyTermination,
        Money monthlyCharge,
        Money oneOff) {}
