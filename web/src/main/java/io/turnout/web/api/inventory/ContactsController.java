package io.turnout.web.api.inventory;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.inventory.ContactDraft;
import io.turnout.inventory.ContactRecord;
import io.turnout.inventory.Contacts;
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

@RestController("apiContactsController")
@RequestMapping(ApiPaths.V1 + "/contacts")
@Tag(name = "inventory")
class ContactsController extends InventoryResource<ContactRecord, ContactDraft> {

    private final Contacts contacts;
    private final KnownThings known;

    ContactsController(Contacts contacts, KnownThings known, InventoryAccess access) {
        super(access);
        this.contacts = contacts;
        this.known = known;
    }

    @PostMapping
    ResponseEntity<ContactRecord> create(
            IdempotentRequest request,
            @RequestHeader(name = REASON, required = false) @Nullable String why,
            @RequestBody ContactDraft draft) {
        checkReferences(draft);
        return created(request, () -> contacts.create(draft, why));
    }

    @Override
    public void checkReferences(ContactDraft draft) {
        known.site(draft.siteId());
        known.provider(draft.providerId());
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public Class<ContactRecord> shape() {
        return ContactRecord.class;
    }

    @Override
    public Page<ContactRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return contacts.page(filter, cursor, limit);
    }

    @Override
    public ContactRecord get(UUID id) {
        return contacts.get(id);
    }

    @Override
    public ContactRecord update(UUID id, long version, ContactDraft draft, @Nullable String why) {
        return contacts.update(id, version, draft, why);
    }

    @Override
    public UUID idOf(ContactRecord contact) {
        return contact.id();
    }

    @Override
    public long versionOf(ContactRecord contact) {
        return contact.version();
    }

    @Override
    public void narrow(CustomerView customer, Map<String, String> filter) {
        customer.needOwnSite(filter);
    }

    @Override
    public boolean belongsTo(CustomerView customer, ContactRecord contact) {
        UUID siteId = contact.siteId();
        return siteId != null && customer.ownsSite(siteId);
    }
}
