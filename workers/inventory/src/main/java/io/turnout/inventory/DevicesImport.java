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

/** Import of devices; a device is known by its site and name. */
@Component
class DevicesImport implements CsvImport {

    private record Key(UUID siteId, String device) {}

    private final Sites sites;
    private final DeviceRepository devices;
    private final Store store;

    DevicesImport(Sites sites, DeviceRepository devices, Store store) {
        this.sites = sites;
        this.devices = devices;
        this.store = store;
    }

    @Override
    public String type() {
        return "devices";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    @Transactional
    public ImportReport run(Reader csv, ImportOptions options) {
        CsvFile file = CsvFile.read(
                csv,
                "site",
                "device",
                "ownership",
                "management_address",
                "management_path",
                "snmp_version",
                "snmp_user",
                "auth_protocol",
                "priv_protocol",
                "old_interface",
                "new_interface");
        Map<String, SiteRecord> places = sites.byNames(file.values("site"));
        var siteIds = places.values().stream().map(SiteRecord::id).toList();
        Map<Key, DeviceEntity> present = devices.findBySiteIdIn(siteIds).stream()
                .collect(Collectors.toMap(d -> new Key(d.siteId(), d.name()), Function.identity()));
        return CsvPlan.run(type(), file, options, row -> plan(row, places, present));
    }

    private Step plan(CsvRow row, Map<String, SiteRecord> places, Map<Key, DeviceEntity> present) {
        UUID siteId = Columns.referred(row, "site", places).id();
        DeviceDraft draft = Columns.draft(() -> draft(row, siteId), Map.of("name", "device"));
        Key key = new Key(siteId, draft.name());
        DeviceEntity known = present.get(key);
        if (known == null) {
            return Step.created(key, () -> store.add(new DeviceEntity(Ids.next(), draft), "CSV import"));
        }
        if (known.draft().equals(draft)) {
            return Step.unchanged(key);
        }
        return Step.updated(key, () -> store.change(known, "update", "CSV import", d -> d.apply(draft)));
    }

    private static DeviceDraft draft(CsvRow row, UUID siteId) {
        return new DeviceDraft(
                siteId,
                row.text("device"),
                row.text("ownership"),
                row.text("management_address"),
                row.text("management_path"),
                row.text("snmp_version"),
                Columns.orNull(row, "snmp_user"),
                Columns.orNull(row, "auth_protocol"),
                Columns.orNull(row, "priv_protocol"),
                Columns.orNull(row, "old_interface"),
                Columns.orNull(row, "new_interface"));
    }
}
