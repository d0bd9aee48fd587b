package io.turnout.inventory;

import io.turnout.inventory.Listing.Filter;
import io.turnout.kernel.Conflict;
import io.turnout.kernel.Ids;
import io.turnout.kernel.Page;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sites of customers. */
@Component
@Transactional
public class Sites {

    private static final String OVERVIEW = """
            select new io.turnout.inventory.SiteOverview(
                s.id, s.name, c.id, c.name, s.country, s.city, cast(s.timeZone as String))
            from SiteEntity s join CustomerEntity c on c.id = s.customerId
            where s.id in :ids""";

    private static final Listing<SiteEntity> LISTING = new Listing<>(
            SiteEntity.class,
            "name",
            SiteEntity::name,
            Map.of(
                    "name", Filter.text("name"),
                    "q", Filter.contains("name"),
                    "customerId", Filter.id("customerId"),
                    "country", Filter.text("country"),
                    "operatedBy", Filter.text("operatedBy")));

    private final SiteRepository rows;
    private final Store store;
    private final EntityManager entities;

    Sites(SiteRepository rows, Store store, EntityManager entities) {
        this.rows = rows;
        this.store = store;
        this.entities = entities;
    }

    public SiteRecord get(UUID id) {
        return store.get(SiteEntity.class, id).record();
    }

    /** The site of that name; names are unique per customer only, so two of them are a {@link Conflict}. */
    public Optional<SiteRecord> byName(String name) {
        List<SiteEntity> found = rows.findByName(name);
        if (found.size() > 1) {
            throw new Conflict("There are " + found.size() + " sites \"" + name + "\"; name the customer too.");
        }
        return found.stream().findFirst().map(SiteEntity::record);
    }

    /** Many at once with one query, for imports; a name that more than one site has is missing. */
    public Map<String, SiteRecord> byNames(Collection<String> names) {
        Map<String, List<SiteEntity>> found =
                rows.findByNameIn(names).stream().collect(Collectors.groupingBy(SiteEntity::name));
        return found.values().stream()
                .filter(sites -> sites.size() == 1)
                .map(sites -> sites.getFirst().record())
                .collect(Collectors.toMap(SiteRecord::name, Function.identity()));
    }

    /** The names of many sites and their customers with one query, for lists. */
    public Map<UUID, SiteOverview> overview(Collection<UUID> siteIds) {
        if (siteIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(OVERVIEW, SiteOverview.class).setParameter("ids", siteIds).getResultList().stream()
                .collect(Collectors.toMap(SiteOverview::siteId, Function.identity()));
    }

    public SiteRecord create(SiteDraft draft, @Nullable String why) {
        return store.add(new SiteEntity(Ids.next(), draft), why).record();
    }

    public SiteRecord update(UUID id, long expectedVersion, SiteDraft draft, @Nullable String why) {
        return store.change(SiteEntity.class, id, expectedVersion, why, s -> s.apply(draft))
                .record();
    }

    public Page<SiteRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return LISTING.page(entities, filter, cursor, limit).map(SiteEntity::record);
    }

    public static Set<String> filters() {
        return LISTING.filterNames();
    }
}
