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
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Import of sites and, with them, of their customers; a site is known by its customer's name and its own. */
@Component
class SitesImport implements CsvImport {

    private static final Map<String, String> RENAMED = Map.of("name", "site", "customerId", "customer");

    private record Key(UUID customerId, String site) {}

    private final CustomerRepository customers;
    private final SiteRepository sites;
    private final Store store;

    SitesImport(CustomerRepository customers, SiteRepository sites, Store store) {
        this.customers = customers;
        this.sites = sites;
        this.store = store;
    }

    @Override
    public String type() {
        return "sites";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    @Transactional
    public ImportReport run(Reader csv, ImportOptions options) {
        CsvFile file = CsvFile.read(csv, "customer", "site", "operated_by", "country", "city", "address", "time_zone");
        Map<String, CustomerEntity> owners = customers.findByNameIn(file.values("customer")).stream()
                .collect(Collectors.toMap(CustomerEntity::name, Function.identity(), (a, b) -> a, HashMap::new));
        Map<Key, SiteEntity> present = sites.findByNameIn(file.values("site")).stream()
                .collect(Collectors.toMap(s -> new Key(s.customerId(), s.name()), Function.identity()));
        return CsvPlan.run(type(), file, options, row -> plan(row, owners, present));
    }

    private Step plan(CsvRow row, Map<String, CustomerEntity> owners, Map<Key, SiteEntity> present) {
        CustomerEntity owner =
                owners.getOrDefault(row.text("customer"), new CustomerEntity(Ids.next(), row.text("customer")));
        SiteDraft draft = Columns.draft(() -> draft(row, owner.id()), RENAMED);
        Key key = new Key(owner.id(), draft.name());
        SiteEntity known = present.get(key);
        owners.putIfAbsent(owner.name(), owner);
        if (known == null) {
            return Step.created(key, () -> {
                keep(owner);
                store.add(new SiteEntity(Ids.next(), draft), "CSV import");
            });
        }
        if (known.draft().equals(draft)) {
            return Step.unchanged(key);
        }
        return Step.updated(key, () -> store.change(known, "update", "CSV import", s -> s.apply(draft)));
    }

    /** The customer comes with the first site of it that is taken. */
    private void keep(CustomerEntity owner) {
        if (!customers.existsById(owner.id())) {
            store.add(owner, "CSV import");
        }
    }

    private static SiteDraft draft(CsvRow row, UUID customerId) {
        return new SiteDraft(
                customerId,
                row.text("site"),
                row.text("operated_by"),
                row.text("country"),
                row.text("city"),
                row.text("address"),
                row.parse("time_zone", "a time zone such as Europe/Warsaw", ZoneId::of));
    }
}
