package io.turnout.web.api.sourcing;

import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import io.turnout.sourcing.OfferDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a provider offers, as it is sent to us. */
record OfferBody(
        @Nullable UUID caseId,
        @Nullable UUID providerId,
        @Nullable String packageName,
        @Nullable Money monthly,
        @Nullable Money oneOff,
        @Nullable Integer termMonths,
        @Nullable LocalDate validUntil,
        @Nullable Long bandwidthDownKbps,
        @Nullable Long bandwidthUpKbps,
        @Nullable BigDecimal slaAvailability,
        @Nullable BigDecimal supportScore,
        @Nullable BigDecimal reputation,
        @Nullable Integer reviews,
        @Nullable String dataResidency,
        @Nullable List<String> attestations,
        @Nullable Integer deliveryDays,
        @Nullable String strengths,
        @Nullable String weaknesses,
        @Nullable String pathGroup) {

    /** @param ofCase the case that it is for, whatever the body says; null leaves it to the body */
    OfferDraft draft(@Nullable UUID ofCase) {
        List<FieldError> errors = new ArrayList<>();
        needed(errors, "providerId", providerId);
        needed(errors, "packageName", packageName);
        needed(errors, "monthly", monthly);
        needed(errors, "termMonths", termMonths);
        needed(errors, "validUntil", validUntil);
        needed(errors, "bandwidthDownKbps", bandwidthDownKbps);
        needed(errors, "slaAvailability", slaAvailability);
        needed(errors, "deliveryDays", deliveryDays);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        Money price = Objects.requireNonNull(monthly);
        long down = Objects.requireNonNull(bandwidthDownKbps);
        return new OfferDraft(
                ofCase == null ? caseId : ofCase,
                Objects.requireNonNull(providerId),
                Objects.requireNonNull(packageName),
                price,
                Objects.requireNonNullElse(oneOff, Money.zero(price.getCurrencyUnit())),
                Objects.requireNonNull(termMonths),
                Objects.requireNonNull(validUntil),
                down,
                Objects.requireNonNullElse(bandwidthUpKbps, down),
                Objects.requireNonNull(slaAvailability),
                Objects.requireNonNullElse(supportScore, BigDecimal.ZERO),
                Objects.requireNonNullElse(reputation, BigDecimal.ZERO),
                Objects.requireNonNullElse(reviews, 0),
                Objects.requireNonNullElse(dataResidency, ""),
                Objects.requireNonNullElse(attestations, List.of()),
                Objects.requireNonNull(deliveryDays),
                Objects.requireNonNullElse(strengths, ""),
                Objects.requireNonNullElse(weaknesses, ""),
                pathGroup);
    }

    private static void needed(List<FieldError> errors, String field, @Nullable Object value) {
        if (value == null) {
            errors.add(new FieldError("/" + field, "is missing"));
        }
    }
}
