package io.turnout.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One look back at what a switch has brought.
 *
 * @param number 1 for the first review of the case
 */
public record BenefitReviewRecord(UUID caseId, int number, Instant measuredAt, List<BenefitFigure> figures) {

    public BenefitReviewRecord {
        figures = List.copyOf(figures);
    }
}
