package io.turnout.inventory;

import io.turnout.kernel.CsvFile;
import io.turnout.kernel.CsvImport;
import io.turnout.kernel.CsvPlan;
import io.turnout.kernel.CsvPlan.Step;
import io.turnout.kernel.CsvRow;
import io.turnout.kernel.Ids;
import io.turnout.kernel.ImportOptions;
import io.turnout.kernel.ImportReport;
import java.io.Reader;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Import of providers; a provider is known by its name. */
@Component
class ProvidersImport implements CsvImport {

    private final ProviderRepository providers;
    private final Store store;

    ProvidersImport(ProviderRepository providers, Store store) {
        this.providers = providers;
        this.store = store;
    }

    @Override
    public String type() {
        return "providers";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    @Transactional
    public ImportReport run(Reader csv, ImportOptions options) {
        CsvFile file = CsvFile.read(
                csv,
                "name",
                "kind",
                "country",
                "language",
                "postal_address",
                "notice_email",
                "noc_email",
                "notice_channel");
        Map<String, ProviderEntity> present = providers.findByNameIn(file.values("name")).stream()
                .collect(Collectors.toMap(ProviderEntity::name, Function.identity()));
        return CsvPlan.run(type(), file, options, row -> plan(row, present));
    }

    private Step plan(CsvRow row, Map<String, ProviderEntity> present) {
        ProviderDraft draft = Columns.draft(() -> draft(row), Map.of());
        ProviderEntity known = present.get(draft.name());
        if (known == null) {
            return Step.created(draft.name(), () -> store.add(new ProviderEntity(Ids.next(), draft), "CSV import"));
        }
        if (known.draft().equals(draft)) {
            return Step.unchanged(draft.name());
        }
        return Step.updated(draft.name(), () -> store.change(known, "update", "CSV import", p -> p.apply(draft)));
    }

    private static ProviderDraft draft(CsvRow row) {
        return new ProviderDraft(
                row.text("name"),
                row.text("kind"),
                row.text("country"),
                row.text("language"),
                row.text("postal_address"),
                row.text("notice_email"),
                row.text("noc_email"),
                row.text("notice_channel"));
    }
}
