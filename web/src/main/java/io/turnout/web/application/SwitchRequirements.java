package io.turnout.web.application;

import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.sourcing.CaseRequirements;
import io.turnout.sourcing.RequirementRecord;
import io.turnout.sourcing.Requirements;
import io.turnout.sourcing.evaluation.Budget;
import io.turnout.sourcing.evaluation.Criterion;
import io.turnout.sourcing.evaluation.Weights;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a case asks of the new line: what its request says, over what is kept for its site. The copy belongs to the case,
 * so that a later change at the site does not move its goal.
 */
@Component
public class SwitchRequirements {

    private static final int DEFAULT_HORIZON_MONTHS = 24;
    private static final Weights DEFAULT_WEIGHTS = Weights.of(50, 30, 20);

    /** Before the names of the fields of the wishes. */
    private static final String POINTER = "/requirements";

    private final Requirements requirements;

    SwitchRequirements(Requirements requirements) {
        this.requirements = requirements;
    }

    /** Says nothing and the site has none: then the task "Set requirements and budget" has the first word. */
    void copyAtStart(UUID caseId, UUID siteId, SwitchRequest request) {
        boolean says = request.budget() != null || request.reservePercent() != null || request.requirements() != null;
        if (says) {
            RequirementRecord wanted =
                    wanted(caseId, siteId, request.budget(), request.reservePercent(), request.wishes());
            requirements.set(caseId, siteId, wanted);
        } else if (requirements.ofSite(siteId).isPresent()) {
            requirements.of(caseId, siteId);
        }
    }

    /** The case's, or those of its site while it has none of its own. */
    public CaseRequirements of(UUID caseId, UUID siteId) {
        return requirements.ofCase(caseId, siteId).orElseThrow(() -> new NotFound("requirements of case", caseId));
    }

    /**
     * Changes what is named and leaves the rest.
     *
     * @param version that the caller has read
     * @throws io.turnout.kernel.StaleVersion if somebody else changed them since
     */
    public CaseRequirements change(
            UUID caseId,
            UUID siteId,
            long version,
            @Nullable Money budget,
            @Nullable BigDecimal reserve,
            SwitchRequest.Wishes wishes) {
        return requirements.change(caseId, siteId, version, wanted(caseId, siteId, budget, reserve, wishes));
    }

    private RequirementRecord wanted(
            UUID caseId,
            UUID siteId,
            @Nullable Money budget,
            @Nullable BigDecimal reserve,
            SwitchRequest.Wishes wishes) {
        Optional<RequirementRecord> known = requirements.find(caseId, siteId);
        Money monthly = Optional.ofNullable(budget)
                .or(() -> known.map(record -> record.budget().monthly()))
                .orElseThrow(() -> InvalidInput.of("/budget", "is missing, and the site has none"));
        Money zero = Money.zero(monthly.getCurrencyUnit());
        Optional<RequirementRecord> comparable =
                known.filter(record -> record.budget().monthly().isSameCurrency(monthly));
        return new RequirementRecord(
                budgetOf(monthly, reserve, wishes, known),
                first(wishes.minBandwidthDownKbps(), known.map(RequirementRecord::minBandwidthDownKbps), 0L),
                first(wishes.minSlaAvailability(), known.map(RequirementRecord::minSlaAvailability), BigDecimal.ZERO),
                firstOrNull(wishes.dataResidency(), known.map(RequirementRecord::dataResidency)),
                first(wishes.attestations(), known.map(RequirementRecord::attestations), List.of()),
                firstOrNull(wishes.maxTermMonths(), known.map(RequirementRecord::maxTermMonths)),
                firstOrNull(wishes.latestDelivery(), known.map(RequirementRecord::latestDelivery)),
                comparable.map(RequirementRecord::overlapEstimate).orElse(zero),
                comparable.map(RequirementRecord::feeEstimate).orElse(zero),
                comparable.map(RequirementRecord::creditsExpected).orElse(zero),
                weights(wishes.weights(), known));
    }

    private static Budget budgetOf(
            Money monthly,
            @Nullable BigDecimal reserve,
            SwitchRequest.Wishes wishes,
            Optional<RequirementRecord> known) {
        return new Budget(
                monthly,
                first(reserve, known.map(record -> record.budget().reservePercent()), BigDecimal.ZERO),
                first(
                        wishes.horizonMonths(),
                        known.map(record -> record.budget().horizonMonths()),
                        DEFAULT_HORIZON_MONTHS));
    }

    private static Weights weights(@Nullable Map<String, BigDecimal> asked, Optional<RequirementRecord> known) {
        if (asked == null) {
            return known.map(RequirementRecord::weights).orElse(DEFAULT_WEIGHTS);
        }
        Map<Criterion, BigDecimal> weights = new EnumMap<>(Criterion.class);
        asked.forEach((key, weight) -> weights.put(criterion(key), weight));
        try {
            return new Weights(weights);
        } catch (InvalidInput wrong) {
            throw new InvalidInput(wrong.errors().stream()
                    .map(error -> new FieldError(POINTER + error.pointer(), error.detail()))
                    .toList());
        }
    }

    private static Criterion criterion(String key) {
        return Arrays.stream(Criterion.values())
                .filter(criterion -> criterion.key().equals(key))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        POINTER + "/weights/" + key,
                        "is no criterion; they are "
                                + Arrays.stream(Criterion.values())
                                        .map(Criterion::key)
                                        .toList()));
    }

    private static <T> T first(@Nullable T asked, Optional<T> known, T otherwise) {
        return Objects.requireNonNullElse(asked, known.orElse(otherwise));
    }

    private static <T> @Nullable T firstOrNull(@Nullable T asked, Optional<T> known) {
        return asked == null ? known.orElse(null) : asked;
    }
}
