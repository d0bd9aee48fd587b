package io.turnout.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How many open cases there are, by process, phase and health, and the money they have at risk per currency. */
public record CaseCounts(List<Cell> cells) {

    /** The open cases of one process in one phase with one health, and one currency of the money at risk. */
    public record Cell(
            String process,
            @Nullable Phase phase,
            Health health,
            long cases,
            @Nullable Money moneyAtRisk) {}

    public CaseCounts {
        cells = List.copyOf(cells);
    }

    public long open() {
        return cells.stream().mapToLong(Cell::cases).sum();
    }

    public long in(Phase phase) {
        return sum(cell -> cell.phase() == phase);
    }

    public long with(Health health) {
        return sum(cell -> cell.health() == health);
    }

    public long of(String process) {
        return sum(cell -> cell.process().equals(process));
    }

    public Map<CurrencyUnit, Money> moneyAtRisk() {
        Map<CurrencyUnit, Money> sums = new TreeMap<>();
        for (Cell cell : cells) {
            Money money = cell.moneyAtRisk();
            if (money != null) {
                sums.merge(money.getCurrencyUnit(), money, Money::plus);
            }
        }
        return sums;
    }

    private long sum(Function<Cell, Boolean> wanted) {
        return cells.stream().filter(wanted::apply).mapToLong(Cell::cases).sum();
    }
}
