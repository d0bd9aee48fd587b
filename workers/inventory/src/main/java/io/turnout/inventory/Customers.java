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

/** The customers whose sites are kept. */
@Component
@Transactional
public class Customers {

    private static final Listing<CustomerEntity> LISTING = new Listing<>(
            CustomerEntity.class,
            "name",
            CustomerEntity::name,
            Map.of("name", Filter.text("name"), "q", Filter.contains("name")));

    private final CustomerRepository rows;
    private final Store store;
    private final EntityManager entities;

    Customers(CustomerRepository rows, Store store, EntityManager entities) {
        this.rows = rows;
        this.store = store;
        this.entities = entities;
    }

    public CustomerRecord get(UUID id) {
        return store.get(CustomerEntity.class, id).record();
    }

    public Optional<CustomerRecord> byName(String name) {
        return rows.findByName(name).map(CustomerEntity::record);
    }

    /** Many at once with one query, for lists. */
    public Map<UUID, CustomerRecord> byIds(Collection<UUID> ids) {
        return rows.findByIdIn(ids).stream()
                .map(CustomerEntity::record)
                .collect(Collectors.toMap(CustomerRecord::id, Function.identity()));
    }

    public CustomerRecord create(String name) {
        return store.add(new CustomerEntity(Ids.next(), checked(name)), null).record();
    }

    public CustomerRecord rename(UUID id, long expectedVersion, String name, @Nullable String why) {
        String newName = checked(name);
        return store.change(CustomerEntity.class, id, expectedVersion, why, c -> c.rename(newName))
                .record();
    }

    public Page<CustomerRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return LISTING.page(entities, filter, cursor, limit).map(CustomerEntity::record);
    }

    public static Set<String> filters() {
        return LISTING.filterNames();
    }

    private static String checked(String name) {
        new Checks().text("/name", name, 200).done();
        return name.strip();
    }
}
