package io.turnout.sourcing;

import io.turnout.cases.CaseRecord;
import io.turnout.cases.Cases;
import io.turnout.cases.Deadline;
import io.turnout.cases.Health;
import io.turnout.cases.HealthAssessment;
import io.turnout.cases.Phase;
import io.turnout.inventory.Circuits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges how a switch stands against the dates of its old contract: in one sentence why, and what waiting costs. It
 * only judges; whoever asks acts on it, so that asking again the same day changes nothing.
 */
@Component
@Transactional(readOnly = true)
public class Jeopardy {

    /**
     * A judgement.
     *
     * @param decideNow no test has passed and the last safe day for the notice is near: a manager has to decide
     * @param sendBy that day, which names the decision; {@code null} without a notice to give
     */
    public record Judgement(
            HealthAssessment assessment,
            boolean decideNow,
            @Nullable LocalDate sendBy) {}

    private final Cases cases;
    private final Contracts contracts;
    private final Notices notices;
    private final Circuits circuits;
    private final Clock clock;
    private final int nearDays;

    /** @param nearDays how many days before the last safe day a manager is asked; 14 unless set */
    Jeopardy(
            Cases cases,
            Contracts contracts,
            Notices notices,
            Circuits circuits,
            Clock clock,
            @Value("${turnout.notice.near-days:14}") int nearDays) {
        this.cases = cases;
        this.contracts = contracts;
        this.notices = notices;
        this.circuits = circuits;
        this.clock = clock;
        this.nearDays = nearDays;
    }

    public Judgement judge(UUID caseId) {
        CaseRecord about = cases.get(caseId);
        Optional<NoticeRecord> out = notices.ofCase(caseId).filter(NoticeRecord::isOut);
        if (out.isPresent()) {
            return afterNotice(about, out.get());
        }
        UUID circuitId = about.oldCircuitId();
        return Optional.ofNullable(circuitId)
                .flatMap(contracts::ofCircuit)
                .map(contract -> beforeNotice(about, contract))
                .orElseGet(() -> judged(
                        Health.ON_TRACK, "The old line has no contract with dates to keep.", null, null, false, null));
    }

    private Judgement beforeNotice(CaseRecord about, ContractRecord contract) {
        NoticeDeadlines deadlines = notices.deadlines(contract.id());
        LocalDate sendBy = deadlines.dates().sendBy();
        long daysLeft = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), deadlines.timeZone()), sendBy);
        boolean near = daysLeft <= nearDays;
        boolean tested = hasPassedTest(about);
        Money atRisk = deadlines.moneyAtRisk();
        String line = number(contract);
        Deadline next = new Deadline(deadlines.sendByAt(), "Send the notice for " + line);
        if (daysLeft < 0) {
            String why = "The last safe day to send the notice for " + line + " was " + sendBy
                    + "; it still counts if it" + " arrives by "
                    + deadlines.dates().latestReceipt() + ", and missing that costs " + atRisk + ".";
            Deadline last = new Deadline(deadlines.latestReceiptAt(), "The notice for " + line + " must have arrived");
            return judged(Health.OFF_TRACK, why, last, atRisk, !tested, sendBy);
        }
        if (near && !tested) {
            String why = "No test of the new line has passed and the notice for " + line + " must go out by " + sendBy
                    + "; missing it costs " + atRisk + ".";
            return judged(Health.AT_RISK, why, next, atRisk, true, sendBy);
        }
        if (isLate(about)) {
            String why = "The target date " + about.targetDate() + " has passed; the notice for " + line
                    + " can wait until " + sendBy + ", missing it costs " + atRisk + ".";
            return judged(Health.AT_RISK, why, next, atRisk, false, sendBy);
        }
        String why = "The notice for " + line + " can wait until " + sendBy + "; missing it costs " + atRisk + ".";
        return judged(Health.ON_TRACK, why, next, atRisk, false, sendBy);
    }

    private Judgement afterNotice(CaseRecord about, NoticeRecord notice) {
        Instant end = notices.endsAt(notice);
        Deadline next = new Deadline(end, "The old contract ends");
        Money nothing = Money.zero(notice.fee().getCurrencyUnit());
        boolean moved = hasMoved(about);
        boolean near = end.isBefore(clock.instant().plus(nearDays, ChronoUnit.DAYS));
        if (!moved && near) {
            String why = "The old line ends with " + notice.effectiveOn()
                    + " and the traffic has not moved yet; move it or ask the old provider for an extension.";
            Health health = end.isBefore(clock.instant()) ? Health.OFF_TRACK : Health.AT_RISK;
            return judged(health, why, next, nothing, false, null);
        }
        String why = "The notice is out; the old contract ends with " + notice.effectiveOn() + ".";
        return judged(Health.ON_TRACK, why, next, nothing, false, null);
    }

    private boolean isLate(CaseRecord about) {
        LocalDate target = about.targetDate();
        return target != null && target.isBefore(LocalDate.now(clock)) && !hasMoved(about);
    }

    private static boolean hasMoved(CaseRecord about) {
        return about.phase() == Phase.RETIRING || about.phase() == Phase.REVIEW;
    }

    /** The process leaves the test phase only with a passed test. */
    private static boolean hasPassedTest(CaseRecord about) {
        return about.phase() == Phase.EXIT || hasMoved(about);
    }

    private String number(ContractRecord contract) {
        UUID circuitId = contract.circuitId();
        String number = circuitId == null ? null : circuits.get(circuitId).providerCircuitId();
        return number == null ? "the old line" : number;
    }

    private static Judgement judged(
            Health health,
            String why,
            @Nullable Deadline next,
            @Nullable Money atRisk,
            boolean decideNow,
            @Nullable LocalDate sendBy) {
        return new Judgement(new HealthAssessment(health, why, next, atRisk), decideNow, sendBy);
    }
}
