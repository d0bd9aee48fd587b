package io.turnout.sourcing.exit;

import io.turnout.sourcing.notice.EarlyTerminationFee;
import io.turnout.sourcing.notice.NoticeDates;
import io.turnout.sourcing.notice.NoticeTo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Enumerates the feasible (notice, effective, cut-over) triples and ranks them by fee, overlap, commitment shortfall
 * and renewal risk together. Among equals the safer wins: traffic moved before the notice is out, then the earlier
 * cut-over, then the earlier notice.
 */
public final class ExitPlanner {

    private static final int SHOWN = 3;
    private static final int MONTH_ENDS_AHEAD = 12;

    private static final Comparator<ExitOption> BEST_FIRST = Comparator.comparing(ExitOption::total)
            .thenComparing(option -> option.cutoverOn().isBefore(option.noticeOn()) ? 0 : 1)
            .thenComparing(ExitOption::cutoverOn)
            .thenComparing(ExitOption::noticeOn);

    private final OldContract contract;
    private final ExitConditions conditions;
    private final Function<LocalDate, Money> shortfall;

    /** @param shortfall what a contract that ends on the day leaves unpaid of a commitment, in the contract's currency */
    public ExitPlanner(OldContract contract, ExitConditions conditions, Function<LocalDate, Money> shortfall) {
        this.contract = contract;
        this.conditions = conditions;
        this.shortfall = shortfall;
    }

    public ExitPlanning plan() {
        List<ExitOption> feasible = new ArrayList<>();
        for (LocalDate cutover : cutovers()) {
            for (LocalDate effective : effectiveDates(cutover)) {
                for (LocalDate notice : noticeDates(effective)) {
                    option(notice, effective, cutover).ifPresent(feasible::add);
                }
            }
        }
        feasible.sort(BEST_FIRST);
        return new ExitPlanning(differentBest(feasible), warning(feasible));
    }

    /**
     * What is left to choose once a notice is out: its dates stand, only the day of the cut-over is open. Where no window
     * leaves enough time before the old line ends, the next ones are shown with a warning.
     */
    public ExitPlanning planAfterNotice(LocalDate sentOn, LocalDate effective) {
        List<LocalDate> windows = cutovers();
        List<LocalDate> inTime = windows.stream()
                .filter(window -> !window.plusDays(conditions.soakDays()).isAfter(effective))
                .toList();
        List<ExitOption> options = (inTime.isEmpty() ? windows : inTime)
                .stream()
                        .limit(SHOWN)
                        .map(window -> afterNotice(sentOn, effective, window))
                        .toList();
        return new ExitPlanning(
                options,
                inTime.isEmpty()
                        ? "The notice is out and the old line ends on " + effective
                                + ", before the traffic can have moved for good; ask the old provider for an extension."
                        : null);
    }

    private ExitOption afterNotice(LocalDate sentOn, LocalDate effective, LocalDate cutover) {
        Money fee = contract.feeOn(effective);
        Money overlap = DailyProration.charge(contract.monthlyCharge(), conditions.newLineFrom(), effective);
        String why = "The notice of " + sentOn + " stands; the old line is paid beside the new one for " + overlap
                + " (ends " + effective + ").";
        return new ExitOption(
                sentOn,
                effective,
                cutover,
                contract.datesFor(effective),
                fee,
                overlap,
                shortfall.apply(effective),
                contract.nothing(),
                why);
    }

    private List<LocalDate> cutovers() {
        LocalDate from = conditions.cutoverFrom();
        return from == null
                ? List.of()
                : conditions.changeWindows().stream()
                        .filter(window -> !window.isBefore(from))
                        .toList();
    }

    private SequencedSet<LocalDate> effectiveDates(LocalDate cutover) {
        LocalDate first = cutover.plusDays(conditions.soakDays());
        TreeSet<LocalDate> dates = new TreeSet<>();
        LocalDate termEnd = contract.terms().termEndAround(first);
        dates.add(termEnd);
        contract.terms().renewedEnd(termEnd).ifPresent(dates::add);
        switch (contract.terms().to()) {
            case ANY_DAY -> dates.add(first.isAfter(earliestAnyDay()) ? first : earliestAnyDay());
            case MONTH_END -> {
                for (int month = 0; month < MONTH_ENDS_AHEAD; month++) {
                    dates.add(first.plusMonths(month).with(TemporalAdjusters.lastDayOfMonth()));
                }
            }
            case TERM_END -> {
                if (!(contract.fee() instanceof EarlyTerminationFee.None)) {
                    dates.add(first);
                }
            }
        }
        dates.removeIf(date -> date.isBefore(first));
        return dates;
    }

    private LocalDate earliestAnyDay() {
        LocalDate from = conditions.noticeFrom();
        LocalDate sent = from == null ? conditions.today() : from;
        LocalDate received = contract.workingDays()
                .plus(
                        sent,
                        contract.delivery().deliveryDays() + contract.delivery().bufferDays());
        return contract.terms().effectiveFor(received);
    }

    /** As early as allowed, or as late as safe: what lies between costs the same. */
    private SequencedSet<LocalDate> noticeDates(LocalDate effective) {
        TreeSet<LocalDate> dates = new TreeSet<>();
        LocalDate from = conditions.noticeFrom();
        if (from != null) {
            dates.add(contract.workingDays().onOrAfter(from));
            LocalDate sendBy = contract.datesFor(effective).sendBy();
            if (sendBy.isAfter(from)) {
                dates.add(sendBy);
            }
        }
        return dates;
    }

    private Optional<ExitOption> option(LocalDate notice, LocalDate effective, LocalDate cutover) {
        NoticeDates dates = contract.datesFor(effective);
        boolean bought = boughtOut(effective);
        LocalDate received =
                contract.workingDays().plus(notice, contract.delivery().deliveryDays());
        if (received.isAfter(dates.latestReceipt())) {
            return Optional.empty();
        }
        Money fee = contract.feeOn(effective);
        Money overlap = DailyProration.charge(contract.monthlyCharge(), conditions.newLineFrom(), effective);
        Money risk = bought ? contract.nothing() : renewalRisk(received, dates);
        String why = why(notice, effective, cutover, fee, overlap, risk, bought);
        return Optional.of(
                new ExitOption(notice, effective, cutover, dates, fee, overlap, shortfall.apply(effective), risk, why));
    }

    /** A contract that ends only with its term, left inside it against a fee. */
    private boolean boughtOut(LocalDate effective) {
        return contract.terms().to() == NoticeTo.TERM_END
                && effective.isBefore(contract.terms().termEndAround(effective));
    }

    /** The money at risk, in the share of the buffer that the notice would use up. */
    private Money renewalRisk(LocalDate received, NoticeDates dates) {
        int buffer = contract.delivery().bufferDays();
        int left = contract.workingDays().between(received, dates.plannedReceipt());
        int used = Math.max(0, buffer - Math.max(0, left));
        Money atRisk = contract.atRisk(dates.effective());
        return buffer == 0
                ? contract.nothing()
                : atRisk.multipliedBy(
                        BigDecimal.valueOf(used).divide(BigDecimal.valueOf(buffer), 10, RoundingMode.HALF_UP),
                        RoundingMode.HALF_UP);
    }

    private String why(
            LocalDate notice,
            LocalDate effective,
            LocalDate cutover,
            Money fee,
            Money overlap,
            Money risk,
            boolean bought) {
        StringBuilder why = new StringBuilder();
        why.append(bought ? "Buys out of the term" : fee.isZero() ? "Leaves without a fee" : "Leaves inside the term");
        why.append(fee.isZero() ? "" : " for " + fee);
        why.append("; the old line is paid beside the new one for ").append(overlap);
        why.append(
                cutover.isBefore(notice)
                        ? "; traffic has moved before the notice is out"
                        : "; the notice is out before traffic moves, so a rollback needs an extension");
        why.append(risk.isZero() ? "" : "; the notice uses up buffer, which risks " + risk);
        return why.append(" (ends ").append(effective).append(").").toString();
    }

    /** One option per effective date first: three ways to do the same would be no choice. */
    private static List<ExitOption> differentBest(List<ExitOption> ranked) {
        List<ExitOption> best = new ArrayList<>();
        for (ExitOption option : ranked) {
            if (best.size() < SHOWN
                    && best.stream().noneMatch(shown -> shown.effectiveOn().equals(option.effectiveOn()))) {
                best.add(option);
            }
        }
        for (ExitOption option : ranked) {
            if (best.size() < SHOWN && !best.contains(option)) {
                best.add(option);
            }
        }
        best.sort(BEST_FIRST);
        return best;
    }

    private @Nullable String warning(List<ExitOption> feasible) {
        LocalDate termEnd = contract.terms().termEndFor(conditions.today());
        NoticeDates next = contract.datesFor(termEnd);
        LocalDate tested = conditions.noticeFrom();
        if (conditions.testPassedOn() == null && (tested == null || tested.isAfter(next.sendBy()))) {
            return "Testing before notice would miss " + next.sendBy() + ", the last safe day to send it for " + termEnd
                    + "; missing it puts " + contract.atRisk(termEnd) + " at risk.";
        }
        return feasible.isEmpty()
                ? "No way out is feasible: no change window lies after the new line is ready and tested; add one."
                : null;
    }
}
