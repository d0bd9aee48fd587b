package io.turnout.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.turnout.cases.BenefitFigure.Aspect;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BenefitReviewsTests extends ModuleTest {

    @Autowired
    BenefitReviews reviews;

    private static BenefitFigure figure(Aspect aspect, String unit, String before, String after, String target) {
        return new BenefitFigure(aspect, unit, new BigDecimal(before), new BigDecimal(after), new BigDecimal(target));
    }

    @Test
    void areNumberedAndSayWhatBecameBetter() {
        CaseRecord record = opened();
        List<BenefitFigure> figures = List.of(
                figure(Aspect.MONTHLY_COST, "CNY", "1000.00", "800.00", "810.00"),
                figure(Aspect.AVAILABILITY, "%", "99.1", "99.496", "99.5"),
                new BenefitFigure(Aspect.ROUND_TRIP, "ms", null, new BigDecimal("12.5"), null));
        reviews.measured(record.id(), figures);
        BenefitReviewRecord second = reviews.measured(record.id(), figures);

        assertThat(second.number()).isEqualTo(2);
        assertThat(reviews.of(record.id())).hasSize(2).last().isEqualTo(second);
        assertThat(new BenefitReport(second).figures()).isEqualTo("""
                        Monthly cost: before 1000 CNY, now 800 CNY, target 810 CNY, better, target reached
                        Availability: before 99.1 %, now 99.50 %, target 99.5 %, better, target missed
                        Round trip (95th percentile): before not measured, now 12.5 ms, target not set""");
    }
}
