package io.turnout.sourcing;

import io.turnout.inventory.ProviderRecord;
import io.turnout.inventory.Providers;
import io.turnout.kernel.CsvFile;
import io.turnout.kernel.CsvImport;
import io.turnout.kernel.CsvPlan;
import io.turnout.kernel.CsvPlan.Step;
import io.turnout.kernel.CsvRow;
import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import io.turnout.kernel.Moments;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Import of {@code offers.csv}: offers that are open to every case. */
@Component
class OffersImport implements CsvImport {

    private static final String[] COLUMNS = {
        "provider",
        "package",
        "monthly",
        "currency",
        "one_off",
        "term_months",
        "valid_until",
        "bandwidth_down_kbps",
        "bandwidth_up_kbps",
        "sla_availability",
        "support_score",
        "reputation",
        "reviews",
        "data_residency",
        "attestations",
        "delivery_days",
        "strengths",
        "weaknesses"
    };

    private final OfferRepository rows;
    private final Providers providers;

    OffersImport(OfferRepository rows, Providers providers) {
        this.rows = rows;
        this.providers = providers;
    }

    @Override
    public String type() {
        return "offers";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    @Transactional
    public ImportReport run(Reader csv, ImportOptions options) {
        CsvFile file = CsvFile.read(csv, COLUMNS);
        Map<String, ProviderRecord> known = providers.byNames(file.values("provider"));
        return CsvPlan.run(type(), file, options, row -> plan(row, Known.in(known, row, "provider")));
    }

    private Step plan(CsvRow row, ProviderRecord provider) {
        OfferDraft draft = read(row, provider);
        Object key = List.of(provider.id(), draft.packageName());
        OfferEntity there =
                rows.findSame(null, provider.id(), draft.packageName()).orElse(null);
        if (there == null) {
            return Step.created(key, () -> rows.save(new OfferEntity(provider.name(), draft)));
        }
        return there.says(draft) ? Step.unchanged(key) : Step.updated(key, () -> there.apply(draft));
    }

    private static OfferDraft read(CsvRow row, ProviderRecord provider) {
        CurrencyUnit currency = row.parse("currency", "a currency such as CNY", CurrencyUnit::of);
        return new OfferDraft(
                null,
                provider.id(),
                row.text("package"),
                money(row, "monthly", currency),
                money(row, "one_off", currency),
                row.integer("term_months"),
                row.parse("valid_until", "a date such as 2099-12-31", Moments::day),
                row.integer("bandwidth_down_kbps"),
                row.integer("bandwidth_up_kbps"),
                row.decimal("sla_availability"),
                row.decimal("support_score"),
                row.decimal("reputation"),
                row.integer("reviews"),
                row.text("data_residency"),
                TextList.split(row.text("attestations", ""), TextList.SEMICOLON),
                row.integer("delivery_days"),
                row.text("strengths", ""),
                row.text("weaknesses", ""),
                null);
    }

    private static Money money(CsvRow row, String column, CurrencyUnit currency) {
        return row.parse(column, "an amount such as 1000.00", text -> Money.parse(currency + " " + text));
    }
}
