package io.turnout.jobs.benefitreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.BenefitFigure;
import io.turnout.cases.BenefitReviewRecord;
import io.turnout.cases.BenefitReviews;
import io.turnout.cases.CaseState;
import io.turnout.cases.Cases;
import io.turnout.cases.Correspondence;
import io.turnout.cases.DispatchRecord;
import io.turnout.cases.DispatchState;
import io.turnout.cases.Letter;
import io.turnout.cases.TaskSubmissions;
import io.turnout.cases.Timeline;
import io.turnout.engine.EffectLedgerForTests;
import io.turnout.inventory.ContactRecord;
import io.turnout.inventory.Contacts;
import io.turnout.jobs.CasesForTests;
import io.turnout.jobs.JobsForTests;
import io.turnout.processes.benefitreview.BenefitReviewProcess;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ReportBenefitWorkerTests {

    private static final UUID SITE = new UUID(0, 1);

    private final UUID caseId = UUID.randomUUID();
    private final Cases cases = mock(Cases.class);
    private final BenefitReviews reviews = mock(BenefitReviews.class);
    private final Contacts contacts = mock(Contacts.class);
    private final Correspondence correspondence = mock(Correspondence.class);
    private final Timeline timeline = mock(Timeline.class);
    private final ReportBenefitWorker worker = new ReportBenefitWorker(
            new EffectLedgerForTests(),
            cases,
            reviews,
            mock(TaskSubmissions.class),
            contacts,
            correspondence,
            timeline);
    private final ActivatedJob job =
            JobsForTests.job(BenefitReviewProcess.ID, "Task_ReportBenefit", caseId, Map.of("iteration", 2));

    @BeforeEach
    void aMeasuredCase() {
        BenefitFigure cost = new BenefitFigure(
                BenefitFigure.Aspect.MONTHLY_COST, "EUR", BigDecimal.valueOf(1000), BigDecimal.valueOf(800), null);
        when(cases.get(caseId)).thenReturn(CasesForTests.a(caseId, CaseState.RUNNING));
        when(reviews.of(caseId))
                .thenReturn(List.of(
                        new BenefitReviewRecord(caseId, 1, Instant.parse("2027-04-02T08:00:00Z"), List.of(cost))));
    }

    @Test
    void mailsTheFiguresOnceToTheSitesContactForAnnouncements() {
        when(contacts.ofSite(SITE))
                .thenReturn(List.of(
                        contact(ContactRecord.Role.NOC, "noc@site.example"),
                        contact(ContactRecord.Role.ANNOUNCEMENTS, "all@site.example")));
        ArgumentCaptor<Letter> letter = ArgumentCaptor.forClass(Letter.class);
        when(correspondence.send(letter.capture(), eq(caseId + "/benefit-review/Task_ReportBenefit/2")))
                .thenAnswer(call -> sent(call.getArgument(0)));

        worker.reportBenefit(job);
        worker.reportBenefit(job);

        verify(correspondence, times(1)).send(any(), any());
        assertThat(letter.getValue().to()).isEqualTo("all@site.example");
        assertThat(letter.getValue().text()).contains("Monthly cost: before 1000 EUR, now 800 EUR");
    }

    @Test
    void saysInTheTimelineThatNobodyCouldBeTold() {
        when(contacts.ofSite(SITE)).thenReturn(List.of());

        worker.reportBenefit(job);

        verify(correspondence, never()).send(any(), any());
        verify(timeline).append(any());
    }

    private static DispatchRecord sent(Letter letter) {
        Instant now = Instant.parse("2027-04-02T08:00:00Z");
        return new DispatchRecord(
                UUID.randomUUID(), "effect", letter, "<id@example.org>", DispatchState.SENT, now, now, "250 ok", null);
    }

    private static ContactRecord contact(ContactRecord.Role role, String email) {
        return new ContactRecord(UUID.randomUUID(), SITE, null, role, "Desk", email, null, null, 1, 0);
    }
}
