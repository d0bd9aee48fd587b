package io.turnout.sourcing;

import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a provider offers.
 *
 * @param caseId the case it was made for; {@code null} when it is open to all
 * @param pathGroup the physical path of its last mile, if the provider tells
 */
public record OfferDraft(
        @Nullable UUID caseId,
        UUID providerId,
        String packageName,
        Money monthly,
        Money oneOff,
        int termMonths,
        LocalDate validUntil,
        long bandwidthDownKbps,
        long bandwidthUpKbps,
        BigDecimal slaAvailability,
        BigDecimal supportScore,
        BigDecimal reputation,
        int reviews,
        String dataResidency,
        List<String> attestations,
        int deliveryDays,
        String strengths,
        String weaknesses,
        @Nullable String pathGroup) {

    public OfferDraft {
        attestations = List.copyOf(attestations);
        List<FieldError> errors = new ArrayList<>();
        check(errors, !packageName.isBlank(), "package", "is empty");
        check(errors, monthly.isPositive(), "monthly", "must be more than 0");
        check(errors, !oneOff.isNegative(), "oneOff", "must not be below zero");
        check(errors, oneOff.isSameCurrency(monthly), "oneOff", "must be in the currency of the monthly price");
        check(errors, termMonths > 0, "termMonths", "must be more than 0");
        check(errors, bandwidthDownKbps > 0, "bandwidthDownKbps", "must be more than 0");
        check(errors, percent(slaAvailability), "slaAvailability", "must lie between 0 and 100");
        check(errors, deliveryDays >= 0, "deliveryDays", "must not be below zero");
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void check(List<FieldError> errors, boolean holds, String field, String detail) {
        if (!holds) {
            errors.add(new FieldError("/" + field, detail));
        }
    }

    private static boolean percent(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.valueOf(100)) <= 0;
    }
}
