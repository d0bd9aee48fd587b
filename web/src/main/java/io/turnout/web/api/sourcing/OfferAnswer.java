package io.turnout.web.api.sourcing;

import io.turnout.sourcing.OfferDraft;
import io.turnout.sourcing.OfferRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An offer in the API. */
record OfferAnswer(
        UUID id,
        @Nullable UUID caseId,
        UUID providerId,
        String provider,
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
        @Nullable String pathGroup,
        long version) {

    static OfferAnswer of(OfferRecord offer) {
        OfferDraft terms = offer.terms();
        return new OfferAnswer(
                offer.id(),
                terms.caseId(),
                terms.providerId(),
                offer.provider(),
                terms.packageName(),
                terms.monthly(),
                terms.oneOff(),
                terms.termMonths(),
                terms.validUntil(),
                terms.bandwidthDownKbps(),
                terms.bandwidthUpKbps(),
                terms.slaAvailability(),
                terms.supportScore(),
                terms.reputation(),
                terms.reviews(),
                terms.dataResidency(),
                terms.attestations(),
                terms.deliveryDays(),
                terms.strengths(),
                terms.weaknesses(),
                terms.pathGroup(),
                offer.version());
    }
}
