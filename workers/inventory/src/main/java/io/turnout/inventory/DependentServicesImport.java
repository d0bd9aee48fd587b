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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Import of dependent services; a service is known by its site and name. */
@Component
class DependentServicesImport implements CsvImport {

    private record Key(UUID siteId, String service) {}

    private final Sites sites;
    private final DependentServiceRepository services;
    private final Store store;

    DependentServicesImport(Sites sites, DependentServiceRepository services, Store store) {
        this.sites = sites;
        this.services = services;
        this.store = store;
    }

    @Override
    public String type() {
        return "dependent-services";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    @Transactional
    public ImportReport run(Reader csv, ImportOptions options) {
        CsvFile file = CsvFile.read(csv, "site", "service", "owner", "depends_on", "what_to_do", "check");
        Map<String, SiteRecord> places = sites.byNames(file.values("site"));
        var siteIds = places.values().stream().map(SiteRecord::id).toList();
        Map<Key, DependentServiceEntity> present = services.findBySiteIdIn(siteIds).stream()
                .collect(Collectors.toMap(s -> new Key(s.siteId(), s.service()), Function.identity()));
        return CsvPlan.run(type(), file, options, row -> plan(row, places, present));
    }

    private Step plan(CsvRow row, Map<String, SiteRecord> places, Map<Key, DependentServiceEntity> present) {
        UUID siteId = Columns.referred(row, "site", places).id();
        DependentServiceDraft draft = Columns.draft(() -> draft(row, siteId), Map.of());
        Key key = new Key(siteId, draft.service());
        DependentServiceEntity known = present.get(key);
        if (known == null) {
            return Step.created(key, () -> store.add(new DependentServiceEntity(Ids.next(), draft), "CSV import"));
        }
        if (known.draft().equals(draft)) {
            return Step.unchanged(key);
        }
        return Step.updated(key, () -> store.change(known, "update", "CSV import", s -> s.apply(draft)));
    }

    private static DependentServiceDraft draft(CsvRow row, UUID siteId) {
        return new DependentServiceDraft(
                siteId,
                row.text("service"),
                row.text("owner"),
                row.text("depends_on"),
                row.text("what_to_do"),
                row.text("check"));
    }
}
