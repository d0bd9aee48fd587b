package io.turnout.jobs.providerevaluation;

import io.turnout.engine.TaskSubmission;
import io.turnout.sourcing.OfferDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reader of the form "Enter offers". */
final class OfferForm {

    /** A form does not ask until when the offer stands: for as long as an evaluation usually takes. */
    private static final LocalDate OPEN_END = LocalDate.of(2099, 12, 31);

    private OfferForm() {}

    static OfferDraft read(TaskSubmission form, UUID providerId) {
        CurrencyUnit currency = CurrencyUnit.of(form.text("currency"));
        String attestations = form.textOrNull("attestations");
        return new OfferDraft(
                form.caseId(),
                providerId,
                form.text("packageName"),
                Money.of(currency, form.number("monthly"), RoundingMode.HALF_UP),
                Money.of(currency, numberOrZero(form, "oneOff"), RoundingMode.HALF_UP),
                form.number("termMonths").intValue(),
                OPEN_END,
                form.number("bandwidthDownKbps").longValue(),
                numberOrZero(form, "bandwidthUpKbps").longValue(),
                form.number("slaAvailability"),
                numberOrZero(form, "supportScore"),
                numberOrZero(form, "reputation"),
                0,
                form.text("dataResidency"),
                attestations == null ? List.of() : Arrays.asList(attestations.split("\\s*[;,]\\s*")),
                form.number("deliveryDays").intValue(),
                textOrEmpty(form, "strengths"),
                textOrEmpty(form, "weaknesses"),
                null);
    }

    private static BigDecimal numberOrZero(TaskSubmission form, String field) {
        return form.textOrNull(field) == null ? BigDecimal.ZERO : form.number(field);
    }

    private static String textOrEmpty(TaskSubmission form, String field) {
        String text = form.textOrNull(field);
        return text == null ? "" : text;
    }
}
