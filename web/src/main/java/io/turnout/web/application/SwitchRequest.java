package io.turnout.web.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks when they want a site to move to another provider.
 *
 * @param circuitId the present circuit, which is to be left
 * @param reason why; it stands at the beginning of the case's history
 * @param targetDate day from which the new line carries the traffic
 * @param managerId login of the manager; the one who asks, if they are one, or the configured one
 * @param budget most that the new line may cost a month; the site's requirements say so if it is absent
 * @param reservePercent share of the budget that is kept back
 * @param requirements what the new line must bring; what is absent comes from the site's requirements
 * @param parameters amounts of time by name, for example {@code testWindow: P14D}
 */
public record SwitchRequest(
        @Nullable UUID siteId,
        @Nullable UUID circuitId,
        @Nullable String reason,
        @Nullable LocalDate targetDate,
        @Nullable String managerId,
        @Nullable Money budget,
        @Nullable BigDecimal reservePercent,
        @Nullable Wishes requirements,
        @Nullable Map<String, String> parameters) {

    /**
     * What the new line must bring.
     *
     * @param weights by criterion (price, support, reputation), together 100
     */
    public record Wishes(
            @Nullable Integer horizonMonths,
            @Nullable Long minBandwidthDownKbps,
            @Nullable BigDecimal minSlaAvailability,
            @Nullable String dataResidency,
            @Nullable List<String> attestations,
            @Nullable Integer maxTermMonths,
            @Nullable LocalDate latestDelivery,
            @Nullable Map<String, BigDecimal> weights) {

        public static final Wishes NONE = new Wishes(null, null, null, null, null, null, null, null);
    }

    Map<String, String> parametersOrNone() {
        return parameters == null ? Map.of() : parameters;
    }

    Wishes wishes() {
        return requirements == null ? Wishes.NONE : requirements;
    }
}
