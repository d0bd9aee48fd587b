package io.turnout.jobs.contracttermination;

import io.turnout.engine.TaskCompletion;
import io.turnout.engine.TaskSubmission;
import io.turnout.kernel.Conflict;
import io.turnout.processes.contracttermination.ContractTerminationProcess;
import io.turnout.sourcing.NoticeRecord;
import io.turnout.sourcing.Notices;
import io.turnout.sourcing.TerminationRecord;
import io.turnout.sourcing.Terminations;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** What was settled about date and fee; from now on that is what counts as planned. */
@Component
class NegotiateTermsCompletion implements TaskCompletion {

    private final Notices notices;
    private final Terminations terminations;

    NegotiateTermsCompletion(Notices notices, Terminations terminations) {
        this.notices = notices;
        this.terminations = terminations;
    }

    @Override
    public String process() {
        return ContractTerminationProcess.ID;
    }

    @Override
    public String element() {
        return ContractTerminationProcess.NEGOTIATE_TERMS;
    }

    @Override
    public Map<String, Object> complete(TaskSubmission submission) {

        NoticeRecord notice = notices.ofCase(submission.caseId())
                .orElseThrow(() -> new Conflict("The case has no notice whose terms could be settled."));
        TerminationRecord confirmed = terminations.compare(notice.id());
        boolean corrected = submission.text("result").equals("corrected");
        String date = submission.textOrNull("effectiveDate");
        LocalDate effective = date != null
                ? LocalDate.parse(date.substring(0, 10))
                : corrected ? confirmed.plannedEffective() : confirmed.confirmedEffective();
        terminations.accept(notice.id(), effective, fee(submission, confirmed, corrected));
        return Map.of();
    }

    private static Money fee(TaskSubmission submission, TerminationRecord confirmed, boolean corrected) {
        if (submission.textOrNull("feeAmount") != null) {
            CurrencyUnit currency = confirmed.plannedFee().getCurrencyUnit();
            return Money.of(currency, submission.number("feeAmount"), RoundingMode.HALF_UP);
        }
        return corrected ? confirmed.plannedFee() : confirmed.confirmedFee();
    }
}
