package io.turnout.jobs.benefitreview;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import io.turnout.cases.BenefitReport;
import io.turnout.cases.BenefitReviewRecord;
import io.turnout.cases.BenefitReviews;
import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Correspondence;
import io.turnout.cases.Letter;
import io.turnout.cases.Named;
import io.turnout.cases.TaskSubmissions;
import io.turnout.cases.Timeline;
import io.turnout.cases.TimelineEntry;
import io.turnout.engine.BadData;
import io.turnout.engine.EffectLedger;
import io.turnout.engine.Job;
import io.turnout.inventory.ContactRecord;
import io.turnout.inventory.Contacts;
import io.turnout.jobs.Jobs;
import io.turnout.processes.benefitreview.BenefitReviewJobs;
import io.turnout.processes.benefitreview.BenefitReviewProcess;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Sends the customer what the switch has brought, with the manager's comment. */
@Component
public class ReportBenefitWorker {

    private static final String NOT_MAILED = "not-mailed";

    private final EffectLedger ledger;
    private final Cases cases;
    private final BenefitReviews reviews;
    private final TaskSubmissions submissions;
    private final Contacts contacts;
    private final Correspondence correspondence;
    private final Timeline timeline;

    ReportBenefitWorker(
            EffectLedger ledger,
            Cases cases,
            BenefitReviews reviews,
            TaskSubmissions submissions,
            Contacts contacts,
            Correspondence correspondence,
            Timeline timeline) {
        this.ledger = ledger;
        this.cases = cases;
        this.reviews = reviews;
        this.submissions = submissions;
        this.contacts = contacts;
        this.correspondence = correspondence;
        this.timeline = timeline;
    }

    @JobWorker(type = BenefitReviewJobs.REPORT_BENEFIT)
    public void reportBenefit(ActivatedJob activated) {
        Job job = Jobs.of(activated);
        // Whether the mail went out is known to the correspondence, which never sends the same effect twice.
        ledger.outside(job, String.class, () -> report(job), Optional::empty);
    }

    private String report(Job job) {
        CaseRecord record = cases.get(job.caseId());
        Optional<String> recipient = recipient(record);
        if (recipient.isEmpty()) {
            timeline.append(TimelineEntry.of(record.id(), "report-not-mailed", "Benefit report not mailed")
                    .reason("No contact of the site has an e-mail address."));
            return NOT_MAILED;
        }
        String subject = "What the switch has brought: " + siteName(record) + " (" + record.reference() + ")";
        Letter letter = new Letter(record.id(), "benefit-report", recipient.get(), subject, text(record), List.of());
        return correspondence.send(letter, job.effect().toString()).messageId();
    }

    private String text(CaseRecord record) {
        List<BenefitReviewRecord> all = reviews.of(record.id());
        if (all.isEmpty()) {
            throw new BadData("Nothing was measured for this case; the step Measure benefit must run first.");
        }
        String comment = submissions
                .latest(record.id(), BenefitReviewProcess.COMMENT_RESULTS)
                .map(submission -> submission.values().get("comment"))
                .map(Object::toString)
                .orElse("");
        return new BenefitReport(all.getLast()).figures() + "\n\n" + comment;
    }

    private Optional<String> recipient(CaseRecord record) {
        Named site = record.site();
        return site == null
                ? Optional.empty()
                : contacts.ofSite(site.id()).stream()
                        .sorted(Comparator.comparing(contact -> contact.role() != ContactRecord.Role.ANNOUNCEMENTS))
                        .map(ContactRecord::email)
                        .flatMap(Stream::ofNullable)
                        .findFirst();
    }

    private static String siteName(CaseRecord record) {
        Named site = record.site();
        return site == null ? record.process() : site.name();
    }
}
