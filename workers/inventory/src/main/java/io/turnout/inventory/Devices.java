package io.turnout.inventory;

import io.turnout.inventory.Listing.Filter;
import io.turnout.kernel.Ids;
import io.turnout.kernel.Page;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The devices at sites: owned, leased or the customer's own. */
@Component
@Transactional
public class Devices {

    private static final Listing<DeviceEntity> LISTING = new Listing<>(
            DeviceEntity.class,
            "name",
            DeviceEntity::name,
            Map.of(
                    "name", Filter.text("name"),
                    "q", Filter.contains("name"),
                    "siteId", Filter.id("siteId"),
                    "ownership", Filter.text("ownership"),
                    "managementAddress", Filter.text("managementAddress")));

    private final DeviceRepository rows;
    private final Store store;
    private final EntityManager entities;

    Devices(DeviceRepository rows, Store store, EntityManager entities) {
        this.rows = rows;
        this.store = store;
        this.entities = entities;
    }

    public DeviceRecord get(UUID id) {
        return store.get(DeviceEntity.class, id).record();
    }

    /** By name; the first is the one that a switch of the site works on. */
    public List<DeviceRecord> ofSite(UUID siteId) {
        return rows.findBySiteIdOrderByName(siteId).stream()
                .map(DeviceEntity::record)
                .toList();
    }

    /** Many at once with one query, for lists. */
    public Map<UUID, DeviceRecord> byIds(Collection<UUID> ids) {
        return rows.findByIdIn(ids).stream()
                .map(DeviceEntity::record)
                .collect(Collectors.toMap(DeviceRecord::id, Function.identity()));
    }

    public DeviceRecord create(DeviceDraft draft, @Nullable String why) {
        return store.add(new DeviceEntity(Ids.next(), draft), why).record();
    }

    public DeviceRecord update(UUID id, long expectedVersion, DeviceDraft draft, @Nullable String why) {
        return store.change(DeviceEntity.class, id, expectedVersion, why, d -> d.apply(draft))
                .record();
    }

    /** A leased device goes back to its lessor; a repeat keeps the first date. */
    public DeviceRecord giveBack(UUID id, LocalDate on) {
        return store.change(store.locked(DeviceEntity.class, id), "give-back", null, d -> d.giveBack(on))
                .record();
    }

    public Page<DeviceRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return LISTING.page(entities, filter, cursor, limit).map(DeviceEntity::record);
    }

    public static Set<String> filters() {
        return LISTING.filterNames();
    }
}
