package io.turnout.web.api.inventory;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.inventory.CustomerRecord;
import io.turnout.inventory.Customers;
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

@RestController("apiCustomersController")
@RequestMapping(ApiPaths.V1 + "/customers")
@Tag(name = "inventory")
class CustomersController extends InventoryResource<CustomerRecord, CustomersController.CustomerDraft> {

    /** What may be said of a customer. */
    record CustomerDraft(String name) {

        CustomerDraft {
            name = name == null ? "" : name;
        }
    }

    private final Customers customers;

    CustomersController(Customers customers, InventoryAccess access) {
        super(access);
        this.customers = customers;
    }

    @PostMapping
    ResponseEntity<CustomerRecord> create(
            IdempotentRequest request,
            @RequestHeader(name = REASON, required = false) @Nullable String why,
            @RequestBody CustomerDraft draft) {
        return created(request, () -> customers.create(draft.name()));
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public Class<CustomerRecord> shape() {
        return CustomerRecord.class;
    }

    @Override
    public Page<CustomerRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return customers.page(filter, cursor, limit);
    }

    @Override
    public CustomerRecord get(UUID id) {
        return customers.get(id);
    }

    @Override
    public CustomerRecord update(UUID id, long version, CustomerDraft draft, @Nullable String why) {
        return customers.rename(id, version, draft.name(), why);
    }

    @Override
    public UUID idOf(CustomerRecord record) {
        return record.id();
    }

    @Override
    public long versionOf(CustomerRecord record) {
        return record.version();
    }

    @Override
    public void narrow(CustomerView customer, Map<String, String> filter) {
        throw new AccessDeniedException("Customers read themselves at /api/v1/customers/" + customer.customerId());
    }

    @Override
    public boolean belongsTo(CustomerView customer, CustomerRecord record) {
        return customer.customerId().equals(record.id());
    }
}
