package io.turnout.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A review in words, for the customer and for the case's history. */
public record BenefitReport(BenefitReviewRecord review) {

    private static final int SHOWN_DECIMALS = 2;

    /** One line per figure. */
    public String figures() {
        return review.figures().stream().map(BenefitReport::line).collect(Collectors.joining("\n"));
    }

    private static String line(BenefitFigure figure) {
        return "%s: before %s, now %s, target %s%s"
                .formatted(
                        title(figure.aspect()),
                        shown(figure.before(), figure.unit(), "not measured"),
                        shown(figure.after(), figure.unit(), "not measured"),
                        shown(figure.target(), figure.unit(), "not set"),
                        verdict(figure));
    }

    private static String title(BenefitFigure.Aspect aspect) {
        return switch (aspect) {
            case MONTHLY_COST -> "Monthly cost";
            case AVAILABILITY -> "Availability";
            case ROUND_TRIP -> "Round trip (95th percentile)";
            case COMPLAINTS -> "Complaints";
        };
    }

    private static String verdict(BenefitFigure figure) {
        String change = figure.improved()
                .map(better -> better ? ", better" : ", not better")
                .orElse("");
        return change
                + figure.reached()
                        .map(reached -> reached ? ", target reached" : ", target missed")
                        .orElse("");
    }

    private static String shown(@Nullable BigDecimal value, String unit, String unknown) {
        if (value == null) {
            return unknown;
        }
        int decimals = Math.min(Math.max(value.stripTrailingZeros().scale(), 0), SHOWN_DECIMALS);
        return value.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + (unit.isEmpty() ? "" : " " + unit);
    }
}
