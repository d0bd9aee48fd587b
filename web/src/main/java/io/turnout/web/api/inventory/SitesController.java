package io.turnout.web.api.inventory;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.inventory.SiteDraft;
import io.turnout.inventory.SiteRecord;
import io.turnout.inventory.Sites;
import io.turnout.kernel.Page;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.IdempotentRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiSitesController")
@RequestMapping(ApiPaths.V1 + "/sites")
@Tag(name = "inventory")
class SitesController extends InventoryResource<SiteRecord, SiteDraft> {

    private final Sites sites;
    private final KnownThings known;

    SitesController(Sites sites, KnownThings known, InventoryAccess access) {
        super(access);
        this.sites = sites;
        this.known = known;
    }

    @PostMapping
    ResponseEntity<SiteRecord> create(
            IdempotentRequest request,
            @RequestHeader(name = REASON, required = false) @Nullable String why,
            @RequestBody SiteDraft draft) {
        checkReferences(draft);
        return created(request, () -> sites.create(draft, why));
    }

    @Override
    public void checkReferences(SiteDraft draft) {
        known.customer(draft.customerId());
    }

    @Override
    public String name() {
        return "sites";
    }

    @Override
    public Class<SiteRecord> shape() {
        return SiteRecord.class;
    }

    @Override
    public Page<SiteRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return sites.page(filter, cursor, limit);
    }

    @Override
    public SiteRecord get(UUID id) {
        return sites.get(id);
    }

    @Override
    public SiteRecord update(UUID id, long version, SiteDraft draft, @Nullable String why) {
        return sites.update(id, version, draft, why);
    }

    @Override
    public UUID idOf(SiteRecord site) {
        return site.id();
    }

    @Override
    public long versionOf(SiteRecord site) {
        return site.version();
    }

    @Override
    public void narrow(CustomerView customer, Map<String, String> filter) {
        filter.put("customerId", customer.customerId().toString());
    }

    @Override
    public boolean belongsTo(CustomerView customer, SiteRecord site) {
        return customer.customerId().equals(site.customerId());
    }
}
