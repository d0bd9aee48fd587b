package io.turnout.inventory;

import io.turnout.inventory.Listing.Filter;
import io.turnout.kernel.Ids;
import io.turnout.kernel.Page;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What depends on the lines and addresses of sites. */
@Component
@Transactional
public class DependentServices {

    private static final Listing<DependentServiceEntity> LISTING = new Listing<>(
            DependentServiceEntity.class,
            "service",
            DependentServiceEntity::service,
            Map.of(
                    "siteId", Filter.id("siteId"),
                    "owner", Filter.text("owner"),
                    "q", Filter.contains("service")));

    private final DependentServiceRepository rows;
    private final Store store;
    private final EntityManager entities;

    DependentServices(DependentServiceRepository rows, Store store, EntityManager entities) {
        this.rows = rows;
        this.store = store;
        this.entities = entities;
    }

    public DependentServiceRecord get(UUID id) {
        return store.get(DependentServiceEntity.class, id).record();
    }

    public List<DependentServiceRecord> ofSite(UUID siteId) {
        return rows.findBySiteIdOrderByService(siteId).stream()
                .map(DependentServiceEntity::record)
                .toList();
    }

    public DependentServiceRecord create(DependentServiceDraft draft, @Nullable String why) {
        return store.add(new DependentServiceEntity(Ids.next(), draft), why).record();
    }

    public DependentServiceRecord update(
            UUID id, long expectedVersion, DependentServiceDraft draft, @Nullable String why) {
        return store.change(DependentServiceEntity.class, id, expectedVersion, why, s -> s.apply(draft))
                .record();
    }

    public Page<DependentServiceRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return LISTING.page(entities, filter, cursor, limit).map(DependentServiceEntity::record);
    }

    public static Set<String> filters() {
        return LISTING.filterNames();
    }
}
