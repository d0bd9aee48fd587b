package io.turnout.sourcing;

import java.time.LocalDate;
import org.joda.money.Money;

/** Port to billing: what ending a supplier's contract on a day leaves unpaid of a commitment. */
@FunctionalInterface
public interface CommitmentShortfall {

    /** In the currency of the contract; zero when there is no commitment. */
    Money of(ContractRecord contract, LocalDate effective);
}
