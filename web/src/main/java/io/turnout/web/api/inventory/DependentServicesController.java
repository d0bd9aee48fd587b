package io.turnout.web.api.inventory;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.inventory.DependentServiceDraft;
import io.turnout.inventory.DependentServiceRecord;
import io.turnout.inventory.DependentServices;
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

@RestController("apiDependentServicesController")
@RequestMapping(ApiPaths.V1 + "/services")
@Tag(name = "inventory")
class DependentServicesController extends InventoryResource<DependentServiceRecord, DependentServiceDraft> {

    private final DependentServices services;
    private final KnownThings known;

    DependentServicesController(DependentServices services, KnownThings known, InventoryAccess access) {
        super(access);
        this.services = services;
        this.known = known;
    }

    @PostMapping
    ResponseEntity<DependentServiceRecord> create(
            IdempotentRequest request,
            @RequestHeader(name = REASON, required = false) @Nullable String why,
            @RequestBody DependentServiceDraft draft) {
        checkReferences(draft);
        return created(request, () -> services.create(draft, why));
    }

    @Override
    public void checkReferences(DependentServiceDraft draft) {
        known.site(draft.siteId());
    }

    @Override
    public String name() {
        return "services";
    }

    @Override
    public Class<DependentServiceRecord> shape() {
        return DependentServiceRecord.class;
    }

    @Override
    public Page<DependentServiceRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return services.page(filter, cursor, limit);
    }

    @Override
    public DependentServiceRecord get(UUID id) {
        return services.get(id);
    }

    @Override
    public DependentServiceRecord update(UUID id, long version, DependentServiceDraft draft, @Nullable String why) {
        return services.update(id, version, draft, why);
    }

    @Override
    public UUID idOf(DependentServiceRecord service) {
        return service.id();
    }

    @Override
    public long versionOf(DependentServiceRecord service) {
        return service.version();
    }

    @Override
    public void narrow(CustomerView customer, Map<String, String> filter) {
        customer.needOwnSite(filter);
    }

    @Override
    public boolean belongsTo(CustomerView customer, DependentServiceRecord service) {
        return customer.ownsSite(service.siteId());
    }
}
