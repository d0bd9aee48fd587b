package io.turnout.sourcing;

import io.turnout.inventory.SiteRecord;
import io.turnout.inventory.Sites;
import io.turnout.kernel.CsvFile;
import io.turnout.kernel.CsvImport;
import io.turnout.kernel.CsvPlan;
import io.turnout.kernel.CsvPlan.Step;
import io.turnout.kernel.CsvRow;
import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import io.turnout.sourcing.evaluation.Budget;
import io.turnout.sourcing.evaluation.Criterion;
import io.turnout.sourcing.evaluation.Weights;
import java.io.Reader;
import java.util.Map;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Import of {@code requirements.csv}, one row per site. */
@Component
class RequirementsImport implements CsvImport {

    private static final String[] COLUMNS = {
        "site",
        "budget_monthly",
        "currency",
        "reserve_percent",
        "horizon_months",
        "min_bandwidth_down_kbps",
        "min_sla_availability",
        "data_residency",
        "attestations",
        "weight_price",
        "weight_support",
        "weight_reputation"
    };

    private final RequirementRepository rows;
    private final Sites sites;

    RequirementsImport(RequirementRepository rows, Sites sites) {
        this.rows = rows;
        this.sites = sites;
    }

    @Override
    public String type() {
        return "requirements";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    @Transactional
    public ImportReport run(Reader csv, ImportOptions options) {
        CsvFile file = CsvFile.read(csv, COLUMNS);
        Map<String, SiteRecord> known = sites.byNames(file.values("site"));
        return CsvPlan.run(
                type(),
                file,
                options,
                row -> plan(row, Known.in(known, row, "site").id()));
    }

    private Step plan(CsvRow row, UUID siteId) {
        RequirementRecord wanted = read(row);
        RequirementEntity there = rows.findBySiteIdAndCaseIdIsNull(siteId).orElse(null);
        if (there == null) {
            return Step.created(siteId, () -> rows.save(new RequirementEntity(siteId, null, wanted)));
        }
        // Compared as stored: a number from a file and one from a table differ in scale only.
        return new RequirementEntity(siteId, null, wanted).sameAs(there)
                ? Step.unchanged(siteId)
                : Step.updated(siteId, () -> there.apply(wanted));
    }

    private static RequirementRecord read(CsvRow row) {
        CurrencyUnit currency = row.parse("currency", "a currency such as CNY", CurrencyUnit::of);
        Money nothing = Money.zero(currency);
        Budget budget = new Budget(
                row.parse("budget_monthly", "an amount such as 900.00", text -> Money.parse(currency + " " + text)),
                row.decimal("reserve_percent"),
                row.integer("horizon_months"));
        Weights weights = new Weights(Map.of(
                Criterion.PRICE, row.decimal("weight_price"),
                Criterion.SUPPORT, row.decimal("weight_support"),
                Criterion.REPUTATION, row.decimal("weight_reputation")));
        return new RequirementRecord(
                budget,
                row.integer("min_bandwidth_down_kbps"),
                row.decimal("min_sla_availability"),
                row.optional("data_residency").orElse(null),
                TextList.split(row.text("attestations", ""), TextList.SEMICOLON),
                null,
                null,
                nothing,
                nothing,
                nothing,
                weights);
    }
}
