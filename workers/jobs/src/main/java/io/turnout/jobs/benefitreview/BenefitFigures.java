package io.turnout.jobs.benefitreview;

import io.turnout.cases.BenefitFigure;
import io.turnout.cases.BenefitFigure.Aspect;
import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Named;
import io.turnout.cases.Phase;
import io.turnout.cases.PhaseVisit;
import io.turnout.snmp.CircuitMeasurements;
import io.turnout.snmp.Measures;
import io.turnout.sourcing.Complaints;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import io.turnout.sourcing.RequirementRecord;
import io.turnout.sourcing.Requirements;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers before and after from the modules. Both spans are of the same length, at most thirty days: before ends when
 * the case was opened, after ends now and does not reach back beyond the cut-over.
 */
@Component
class BenefitFigures {

    private static final Duration LONGEST = Duration.ofDays(30);

    private final Cases cases;
    private final CircuitMeasurements measurements;
    private final Complaints complaints;
    private final Contracts contracts;
    private final Notices notices;
    private final Requirements requirements;
    private final Clock clock;

    BenefitFigures(
            Cases cases,
            CircuitMeasurements measurements,
            Complaints complaints,
            Contracts contracts,
            Notices notices,
            Requirements requirements,
            Clock clock) {
        this.cases = cases;
        this.measurements = measurements;
        this.complaints = complaints;
        this.contracts = contracts;
        this.notices = notices;
        this.requirements = requirements;
        this.clock = clock;
    }

    List<BenefitFigure> of(UUID caseId) {
        CaseRecord record = cases.get(caseId);
        Span after = after(record);
        Span before = new Span(record.createdAt().minus(after.length()), record.createdAt());
        Optional<RequirementRecord> wanted = site(record).flatMap(site -> requirements.find(caseId, site));
        Optional<Measures> was = measured(record.oldCircuitId(), before);
        Optional<Measures> is = measured(record.newCircuitId(), after);
        return List.of(
                cost(record, wanted),
                new BenefitFigure(
                        Aspect.AVAILABILITY,
                        "%",
                        of(was, Measures::availabilityPercent),
                        of(is, Measures::availabilityPercent),
                        wanted.map(RequirementRecord::minSlaAvailability).orElse(null)),
                new BenefitFigure(
                        Aspect.ROUND_TRIP,
                        "ms",
                        of(was, Measures::roundTripP95Millis),
                        of(is, Measures::roundTripP95Millis),
                        null),
                new BenefitFigure(Aspect.COMPLAINTS, "", complaints(record, before), complaints(record, after), null));
    }

    private Span after(CaseRecord record) {
        Instant now = clock.instant();
        Instant cutover = cases.phases(record.id()).stream()
                .filter(visit -> visit.phase() == Phase.RETIRING)
                .map(PhaseVisit::entered)
                .reduce((first, last) -> last)
                .orElse(record.createdAt());
        Instant earliest = now.minus(LONGEST);
        return new Span(cutover.isAfter(earliest) ? cutover : earliest, now);
    }

    private BenefitFigure cost(CaseRecord record, Optional<RequirementRecord> wanted) {
        Optional<Money> was = notices.ofCase(record.id())
                .map(NoticeRecord::contractId)
                .map(contracts::get)
                .map(ContractRecord::monthlyCharge);
        UUID circuit = record.newCircuitId();
        Optional<Money> is = circuit == null
                ? Optional.empty()
                : contracts.ofCircuit(circuit).map(ContractRecord::monthlyCharge);
        String currency = is.or(() -> was)
                .map(Money::getCurrencyUnit)
                .map(Object::toString)
                .orElse("");
        return new BenefitFigure(
                Aspect.MONTHLY_COST,
                currency,
                amount(was, currency),
                amount(is, currency),
                amount(wanted.map(requirement -> requirement.budget().limit()), currency));
    }

    /** Amounts in another currency are not compared. */
    private static @Nullable BigDecimal amount(Optional<Money> money, String currency) {
        return money.filter(value -> value.getCurrencyUnit().getCode().equals(currency))
                .map(Money::getAmount)
                .orElse(null);
    }

    private Optional<Measures> measured(@Nullable UUID circuit, Span span) {
        return circuit == null ? Optional.empty() : Optional.of(measurements.summary(circuit, span.from(), span.to()));
    }

    private @Nullable BigDecimal complaints(CaseRecord record, Span span) {
        return site(record)
                .map(site -> complaints.ofSite(site).stream()
                        .filter(complaint -> span.contains(complaint.reportedAt()))
                        .count())
                .map(BigDecimal::valueOf)
                .orElse(null);
    }

    private static Optional<UUID> site(CaseRecord record) {
        return Optional.ofNullable(record.site()).map(Named::id);
    }

    private static @Nullable BigDecimal of(
            Optional<Measures> measures, Function<Measures, Optional<BigDecimal>> figure) {
        return measures.flatMap(figure).orElse(null);
    }

    private record Span(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }

        boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }
}
