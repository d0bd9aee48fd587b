package io.turnout.inventory;

import io.turnout.inventory.Listing.Filter;
import io.turnout.kernel.Ids;
import io.turnout.kernel.Page;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The providers that sell lines, present and possible ones. */
@Component
@Transactional
public class Providers {

    private static final Listing<ProviderEntity> LISTING = new Listing<>(
            ProviderEntity.class,
            "name",
            ProviderEntity::name,
            Map.of(
                    "name", Filter.text("name"),
                    "q", Filter.contains("name"),
                    "kind", Filter.text("kind"),
                    "country", Filter.text("country")));

    private final ProviderRepository rows;
    private final Store store;
    private final EntityManager entities;

    Providers(ProviderRepository rows, Store store, EntityManager entities) {
        this.rows = rows;
        this.store = store;
        this.entities = entities;
    }

    public ProviderRecord get(UUID id) {
        return store.get(ProviderEntity.class, id).record();
    }

    public Optional<ProviderRecord> byName(String name) {
        return rows.findByName(name).map(ProviderEntity::record);
    }

    /** Many at once with one query, for imports. */
    public Map<String, ProviderRecord> byNames(Collection<String> names) {
        return rows.findByNameIn(names).stream()
                .map(ProviderEntity::record)
                .collect(Collectors.toMap(ProviderRecord::name, Function.identity()));
    }

    /** Many at once with one query, for lists. */
    public Map<UUID, ProviderRecord> byIds(Collection<UUID> ids) {
        return rows.findByIdIn(ids).stream()
                .map(ProviderEntity::record)
                .collect(Collectors.toMap(ProviderRecord::id, Function.identity()));
    }

    public ProviderRecord create(ProviderDraft draft, @Nullable String why) {
        return store.add(new ProviderEntity(Ids.next(), draft), why).record();
    }

    public ProviderRecord update(UUID id, long expectedVersion, ProviderDraft draft, @Nullable String why) {
        return store.change(ProviderEntity.class, id, expectedVersion, why, p -> p.apply(draft))
                .record();
    }

    public Page<ProviderRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return LISTING.page(entities, filter, cursor, limit).map(ProviderEntity::record);
    }

    public static Set<String> filters() {
        return LISTING.filterNames();
    }
}
