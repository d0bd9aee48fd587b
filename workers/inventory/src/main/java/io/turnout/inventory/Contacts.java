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

/** Whom to reach at sites and providers, in the order of escalation. */
@Component
@Transactional
public class Contacts {

    private static final Listing<ContactEntity> LISTING = new Listing<>(
            ContactEntity.class,
            "name",
            ContactEntity::name,
            Map.of(
                    "siteId", Filter.id("siteId"),
                    "providerId", Filter.id("providerId"),
                    "role", Filter.constant("role", ContactRecord.Role.class),
                    "q", Filter.contains("name")));

    private final ContactRepository rows;
    private final Store store;
    private final EntityManager entities;

    Contacts(ContactRepository rows, Store store, EntityManager entities) {
        this.rows = rows;
        this.store = store;
        this.entities = entities;
    }

    public ContactRecord get(UUID id) {
        return store.get(ContactEntity.class, id).record();
    }

    public List<ContactRecord> ofSite(UUID siteId) {
        return rows.findBySiteIdOrderByEscalationLevel(siteId).stream()
                .map(ContactEntity::record)
                .toList();
    }

    public List<ContactRecord> ofProvider(UUID providerId) {
        return rows.findByProviderIdOrderByEscalationLevel(providerId).stream()
                .map(ContactEntity::record)
                .toList();
    }

    public ContactRecord create(ContactDraft draft, @Nullable String why) {
        return store.add(new ContactEntity(Ids.next(), draft), why).record();
    }

    public ContactRecord update(UUID id, long expectedVersion, ContactDraft draft, @Nullable String why) {
        return store.change(ContactEntity.class, id, expectedVersion, why, c -> c.apply(draft))
                .record();
    }

    public Page<ContactRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return LISTING.page(entities, filter, cursor, limit).map(ContactEntity::record);
    }

    public static Set<String> filters() {
        return LISTING.filterNames();
    }
}
