package io.turnout.web.screens;

import io.turnout.cases.CaseCounts;
import io.turnout.cases.Health;
import java.util.List;
import org.joda.money.Money;

/** The figures above the portfolio. Money of different currencies is never added up. */
record PortfolioTiles(long running, long onTrack, long atRisk, long offTrack, List<Money> moneyAtRisk) {

    static PortfolioTiles of(CaseCounts counts) {
        return new PortfolioTiles(
                counts.open(),
                counts.with(Health.ON_TRACK),
                counts.with(Health.AT_RISK),
                counts.with(Health.OFF_TRACK),
                counts.moneyAtRisk().values().stream().filter(Money::isPositive).toList());
    }

    public long onTrackPercent() {
        return running == 0 ? 100 : Math.round(100.0 * onTrack / running);
    }
}
