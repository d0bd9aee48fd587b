package io.turnout.cases;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What switches have brought, measured some time after them. */
@Component
public class BenefitReviews {

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final Clock clock;

    BenefitReviews(JdbcClient jdbc, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Keeps the figures as the case's next review. */
    @Transactional
    public BenefitReviewRecord measured(UUID caseId, List<BenefitFigure> figures) {
        BenefitReviewRecord review =
                new BenefitReviewRecord(caseId, of(caseId).size() + 1, Sql.micros(clock.instant()), figures);
        jdbc.sql("insert into cases.benefit_review (case_id, number, measured_at) values (:caseId, :number, :at)")
                .param("caseId", caseId)
                .param("number", review.number())
                .param("at", Sql.time(review.measuredAt()))
                .update();
        figures.forEach(figure -> insert(review, figure));
        timeline.append(TimelineEntry.of(caseId, "benefit-measured", "Benefit measured")
                .detail(new BenefitReport(review).figures()));
        return review;
    }

    /** The reviews of a case, the first one first. */
    public List<BenefitReviewRecord> of(UUID caseId) {
        return jdbc.sql("select * from cases.benefit_review where case_id = :caseId order by number")
                .param("caseId", caseId)
                .query((row, number) -> new BenefitReviewRecord(
                        caseId,
                        row.getInt("number"),
                        Sql.instant(row, "measured_at"),
                        figures(caseId, row.getInt("number"))))
                .list();
    }

    private void insert(BenefitReviewRecord review, BenefitFigure figure) {
        jdbc.sql("""
                insert into cases.benefit_figure (case_id, number, aspect, unit, before, after, target)
                values (:caseId, :number, :aspect, :unit, :before, :after, :target)""")
                .param("caseId", review.caseId())
                .param("number", review.number())
                .param("aspect", figure.aspect().name())
                .param("unit", figure.unit())
                .param("before", figure.before())
                .param("after", figure.after())
                .param("target", figure.target())
                .update();
    }

    private List<BenefitFigure> figures(UUID caseId, int number) {
        return jdbc
                .sql("select * from cases.benefit_figure where case_id = :caseId and number = :number")
                .param("caseId", caseId)
                .param("number", number)
                .query((row, index) -> new BenefitFigure(
                        BenefitFigure.Aspect.valueOf(row.getString("aspect")),
                        row.getString("unit"),
                        row.getBigDecimal("before"),
                        row.getBigDecimal("after"),
                        row.getBigDecimal("target")))
                .list()
                .stream()
                .sorted(Comparator.comparing(BenefitFigure::aspect))
                .toList();
    }
}
