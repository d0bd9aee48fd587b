package io.turnout.sourcing;

import io.turnout.kernel.InvalidInput;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the present service costs and brings, each figure with its source. */
@Component
@Transactional
public class CostBenefit {

    /** By side the categories that finance analyses. */
    public static final Map<String, Set<String>> CATEGORIES = Map.of(
            "cost", Set.of("purchase", "operation", "labour"),
            "benefit", Set.of("revenue", "satisfaction", "efficiency"));

    private final CostBenefitRepository rows;
    private final Clock clock;

    CostBenefit(CostBenefitRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public CostBenefitLine record(UUID caseId, String side, String category, Money amount, String source) {
        if (!CATEGORIES.getOrDefault(side, Set.of()).contains(category)) {
            throw InvalidInput.of(
                    "/category",
                    "must be purchase, operation or labour (cost), or revenue, satisfaction or efficiency");
        }
        if (source.isBlank()) {
            throw InvalidInput.of("/source", "is empty; say where the figure comes from");
        }
        return rows.save(new CostBenefitEntity(caseId, side, category, amount, source, clock.instant()))
                .toRecord();
    }

    public List<CostBenefitLine> of(UUID caseId) {
        return rows.findByCaseIdOrderById(caseId).stream()
                .map(CostBenefitEntity::toRecord)
                .toList();
    }
}
