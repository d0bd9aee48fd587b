package io.turnout.web.api.sourcing;

import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import io.turnout.sourcing.ContractDraft;
import io.turnout.sourcing.notice.EarlyTerminationFee;
import io.turnout.sourcing.notice.NoticeTerms;
import io.turnout.sourcing.notice.NoticeTo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A contract that was there before Turnout. */
record NewContract(
        @Nullable UUID customerId,
        @Nullable UUID providerId,
        @Nullable UUID circuitId,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Period noticePeriod,
        @Nullable String noticeTo,
        @Nullable Period renewalPeriod,
        @Nullable String earlyTerminationRule,
        @Nullable BigDecimal earlyTerminationValue,
        @Nullable Money monthlyCharge,
        @Nullable Money oneOff) {

    ContractDraft draft() {
        List<FieldError> errors = new ArrayList<>();
        needed(errors, "customerId", customerId);
        needed(errors, "providerId", providerId);
        needed(errors, "start", start);
        needed(errors, "end", end);
        needed(errors, "noticePeriod", noticePeriod);
        needed(errors, "noticeTo", noticeTo);
        needed(errors, "monthlyCharge", monthlyCharge);
        if (start != null && end != null && !end.isAfter(start)) {
            errors.add(new FieldError("/end", "must lie after the start"));
        }
        if (noticePeriod != null && !NoticeTerms.isNoticePeriod(noticePeriod)) {
            errors.add(new FieldError("/noticePeriod", "must be a period of up to 10 years"));
        }
        if (renewalPeriod != null && !NoticeTerms.isRenewalPeriod(renewalPeriod)) {
            errors.add(new FieldError("/renewalPeriod", "must be a month to 10 years long, or be left out"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        Money monthly = Objects.requireNonNull(monthlyCharge);
        return new ContractDraft(
                Objects.requireNonNull(customerId),
                Objects.requireNonNull(providerId),
                circuitId,
                new NoticeTerms(
                        Objects.requireNonNull(start),
                        Objects.requireNonNull(end),
                        Objects.requireNonNull(noticePeriod),
                        NoticeTo.ofKey(Objects.requireNonNull(noticeTo)),
                        renewalPeriod),
                EarlyTerminationFee.of(
                        Objects.requireNonNullElse(earlyTerminationRule, "none"),
                        Objects.requireNonNullElse(earlyTerminationValue, BigDecimal.ZERO)),
                monthly,
                Objects.requireNonNullElse(oneOff, Money.zero(monthly.getCurrencyUnit())));
    }

    private static void needed(List<FieldError> errors, String field, @Nullable Object value) {
        if (value == null) {
            errors.add(new FieldError("/" + field, "is missing"));
        }
    }
}
