package io.turnout.web.api.inventory;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.inventory.ProviderDraft;
import io.turnout.inventory.ProviderRecord;
import io.turnout.inventory.Providers;
import io.turnout.kernel.Page;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.IdempotentRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController("apiProvidersController")
@RequestMapping(ApiPaths.V1 + "/providers")
@Tag(name = "inventory")
class ProvidersController extends InventoryResource<ProviderRecord, ProviderDraft> {

    private final Providers providers;

    ProvidersController(Providers providers, InventoryAccess access) {
        super(access);
        this.providers = providers;
    }

    @PostMapping
    ResponseEntity<ProviderRecord> create(
            IdempotentRequest request,
            @RequestHeader(name = REASON, required = false) @Nullable String why,
            @RequestBody ProviderDraft draft) {
        return created(request, () -> providers.create(draft, why));
    }

    @Override
    public String name() {
        return "providers";
    }

    @Override
    public Class<ProviderRecord> shape() {
        return ProviderRecord.class;
    }

    @Override
    public Page<ProviderRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return providers.page(filter, cursor, limit);
    }

    @Override
    public ProviderRecord get(UUID id) {
        return providers.get(id);
    }

    @Override
    public ProviderRecord update(UUID id, long version, ProviderDraft draft, @Nullable String why) {
        return providers.update(id, version, draft, why);
    }

    @Override
    public UUID idOf(ProviderRecord provider) {
        return provider.id();
    }

    @Override
    public long versionOf(ProviderRecord provider) {
        return provider.version();
    }

    @Override
    public void narrow(CustomerView customer, Map<String, String> filter) {
        throw new AccessDeniedException("Providers are for staff and programs");
    }

    @Override
    public boolean belongsTo(CustomerView customer, ProviderRecord provider) {
        return false;
    }
}
