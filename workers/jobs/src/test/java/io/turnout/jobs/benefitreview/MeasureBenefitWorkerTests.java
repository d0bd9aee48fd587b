package io.turnout.jobs.benefitreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.turnout.cases.BenefitFigure;
import io.turnout.cases.BenefitReviewRecord;
import io.turnout.cases.BenefitReviews;
import io.turnout.cases.CaseState;
import io.turnout.cases.Cases;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.jobs.CasesForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.benefitreview.BenefitReviewProcess;
import io.turnout.snmp.CircuitMeasurements;
import io.turnout.snmp.Measures;
import io.turnout.sourcing.ComplaintRecord;
import io.turnout.sourcing.Complaints;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import io.turnout.sourcing.Notices;
import io.turnout.sourcing.Requirements;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class MeasureBenefitWorkerTests {

    private static final UUID SITE = new UUID(0, 1);
    private static final UUID OLD = new UUID(0, 2);
    private static final UUID NEW = new UUID(0, 3);
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final UUID caseId = UUID.randomUUID();
    private final Cases cases = mock(Cases.class);
    private final CircuitMeasurements measurements = mock(CircuitMeasurements.class);
    private final Complaints complaints = mock(Complaints.class);
    private final Contracts contracts = mock(Contracts.class);
    private final BenefitReviews reviews = mock(BenefitReviews.class);
    private final MeasureBenefitWorker worker = new MeasureBenefitWorker(
            new EffectLedgerForTests(),
            new BenefitFigures(
                    cases,
                    measurements,
                    complaints,
                    contracts,
                    mock(Notices.class),
                    mock(Requirements.class),
                    Clock.fixed(NOW, ZoneOffset.UTC)),
            reviews);

    @Test
    void keepsWhatCouldBeMeasuredBeforeAndAfterOnce() {
        Instant opened = Instant.parse("2026-11-21T10:00:00Z");
        ContractRecord contract = mock(ContractRecord.class);
        when(contract.monthlyCharge()).thenReturn(Money.parse("EUR 800.00"));
        when(cases.get(caseId)).thenReturn(CasesForTests.a(caseId, CaseState.RUNNING));
        when(measurements.summary(OLD, Instant.parse("2026-11-11T10:00:00Z"), opened))
                .thenReturn(measures(240, 238));
        when(measurements.summary(NEW, opened, NOW)).thenReturn(measures(240, 240));
        when(contracts.ofCircuit(NEW)).thenReturn(Optional.of(contract));
        when(complaints.ofSite(SITE)).thenReturn(List.of(complaint("2026-11-20T10:00:00Z")));
        when(reviews.measured(eq(caseId), any())).thenReturn(new BenefitReviewRecord(caseId, 1, NOW, List.of()));
        var job = JobsForTests.job(BenefitReviewProcess.ID, "Task_MeasureBenefit", caseId, Map.of());

        worker.measureBenefit(job);
        worker.measureBenefit(job);

        @SuppressWarnings("unchecked")
        ArgumentCaptor<List<BenefitFigure>> figures = ArgumentCaptor.forClass(List.class);
        verify(reviews, times(1)).measured(eq(caseId), figures.capture());
        assertThat(figures.getValue())
                .extracting(BenefitFigure::improved)
                .containsExactly(Optional.empty(), Optional.of(true), Optional.empty(), Optional.of(true));
        assertThat(figures.getValue().getFirst().after()).isEqualByComparingTo(new BigDecimal("800.00"));
    }

    private static Measures measures(long asked, long available) {
        return new Measures(
                asked,
                available,
                available,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0);
    }

    private static ComplaintRecord complaint(String at) {
        return new ComplaintRecord(
                UUID.randomUUID(), SITE, Instant.parse(at), "performance", "speed", "slow", "calls drop");
    }
}
