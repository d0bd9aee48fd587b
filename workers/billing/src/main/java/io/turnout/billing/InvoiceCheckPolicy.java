package io.turnout.billing;

import io.turnout.kernel.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Compares a supplier's invoice with what was agreed, line by line, and says in a sentence what differs. */
final class InvoiceCheckPolicy {

    private final AgreedTerms agreed;
    private final List<InvoiceLine> seen = new ArrayList<>();
    private final List<AgreedTerms.Other> open;
    private boolean feeCharged;

    private InvoiceCheckPolicy(AgreedTerms agreed) {
        this.agreed = agreed;
        this.open = new ArrayList<>(agreed.others());
    }

    /** @throws InvalidInput if the invoice is in another currency than the contract: nothing can be compared then */
    static List<InvoiceDifference> check(Money total, List<InvoiceLine> lines, AgreedTerms agreed) {
        CurrencyUnit currency = agreed.monthly().getCurrencyUnit();
        if (!total.getCurrencyUnit().equals(currency)) {
            throw InvalidInput.of(
                    "/currency",
                    "is " + total.getCurrencyUnit() + ", but the contract is in " + currency
                            + "; ask the supplier for an invoice in " + currency);
        }
        InvoiceCheckPolicy policy = new InvoiceCheckPolicy(agreed);
        List<InvoiceDifference> differences = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            policy.difference(i + 1, lines.get(i)).ifPresent(differences::add);
        }
        return differences;
    }

    private Optional<InvoiceDifference> difference(int number, InvoiceLine line) {
        return switch (line.kind()) {
            case RECURRING -> recurring(number, line);
            case EARLY_TERMINATION_FEE -> fee(number, line);
            case OTHER -> other(number, line);
            case EVERYTHING ->
                differs(
                        number,
                        line.amount(),
                        agreed.due(),
                        "is not what is due from " + agreed.unpaidFrom() + " to " + agreed.effectiveOn());
        };
    }

    private Optional<InvoiceDifference> recurring(int number, InvoiceLine line) {
        LocalDate first = line.firstDay();
        LocalDate last = line.lastDay();
        if (first == null || last == null) {
            return differs(number, line.amount(), null, "does not say for which days it charges");
        }
        if (seen.stream().anyMatch(other -> overlaps(other, first, last))) {
            return differs(number, line.amount(), null, "charges days that another line charges already");
        }
        seen.add(line);
        LocalDate end = agreed.effectiveOn();
        Money due = Proration.charge(agreed.monthly(), first, last.isAfter(end) ? end : last);
        if (first.isAfter(end)) {
            return differs(number, line.amount(), due, "charges from " + first + ", but the contract ended on " + end);
        }
        String why = last.isAfter(end)
                ? "charges until " + last + ", but the contract ended on " + end
                : "is not " + agreed.monthly() + " a month for " + first + " to " + last;
        return differs(number, line.amount(), due, why);
    }

    private Optional<InvoiceDifference> fee(int number, InvoiceLine line) {
        if (feeCharged) {
            return differs(number, line.amount(), null, "charges the early-termination fee a second time");
        }
        feeCharged = true;
        return differs(
                number,
                line.amount(),
                agreed.earlyTerminationFee(),
                "is not the early-termination fee that was agreed");
    }

    /** Each agreed amount covers one line; the same again is one too many. */
    private Optional<InvoiceDifference> other(int number, InvoiceLine line) {
        String description = line.description().toLowerCase(Locale.ROOT);
        Optional<AgreedTerms.Other> match = open.stream()
                .filter(agreement ->
                        description.contains(agreement.description().toLowerCase(Locale.ROOT)))
                .findFirst();
        match.ifPresent(open::remove);
        return match.map(found -> differs(number, line.amount(), found.amount(), "is not the amount that was agreed"))
                .orElseGet(
                        () -> differs(number, line.amount(), null, "('" + line.description() + "') was never agreed"));
    }

    private Optional<InvoiceDifference> differs(int number, Money charged, @Nullable Money due, String why) {
        Money owed = due == null ? Money.zero(charged.getCurrencyUnit()) : due;
        if (charged.equals(owed)) {
            return Optional.empty();
        }
        String sentence = "Line " + number + " " + why + ": " + charged + " was charged, " + owed + " is due.";
        return Optional.of(new InvoiceDifference(number, charged.minus(owed), sentence));
    }

    private static boolean overlaps(InvoiceLine other, LocalDate first, LocalDate last) {
        LocalDate otherFirst = other.firstDay();
        LocalDate otherLast = other.lastDay();
        return otherFirst != null && otherLast != null && !otherFirst.isAfter(last) && !otherLast.isBefore(first);
    }
}
