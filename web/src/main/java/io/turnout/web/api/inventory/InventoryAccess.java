package io.turnout.web.api.inventory;

import io.turnout.inventory.Sites;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import io.turnout.web.api.http.ETags;
import io.turnout.web.api.http.IfMatch;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.application.Reader;
import io.turnout.web.application.Readers;
import io.turnout.web.application.Scopes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The way of every inventory resource: who sees what, pages, entity tags. */
@Component
class InventoryAccess {

    private static final int DEFAULT_LIMIT = 50;

    private final Readers readers;
    private final Scopes scopes;
    private final Sites sites;

    InventoryAccess(Readers readers, Scopes scopes, Sites sites) {
        this.readers = readers;
        this.scopes = scopes;
        this.sites = sites;
    }

    <R> ResponseEntity<ListBody<R>> list(InventoryList<R, ?> list, Map<String, String> query) {
        Map<String, String> filter = new HashMap<>(query);
        String cursor = filter.remove("cursor");
        String limit = filter.remove("limit");
        return ListBody.of(page(list, filter, cursor, limit == null ? DEFAULT_LIMIT : number(limit)));
    }

    <R> Page<R> page(InventoryList<R, ?> list, Map<String, String> asked, @Nullable String cursor, int limit) {
        Map<String, String> filter = new HashMap<>(asked);
        Reader reader = readers.current();
        if (reader.isCustomer()) {
            list.narrow(view(reader), filter);
        }
        return list.page(filter, cursor, limit);
    }

    <R> ResponseEntity<R> one(InventoryList<R, ?> list, UUID id) {
        R thing = list.get(id);
        Reader reader = readers.current();
        if (reader.isCustomer() && !list.belongsTo(view(reader), thing)) {
            throw new NotFound("entry in " + list.name(), id);
        }
        return ETags.ok(thing, list.versionOf(thing));
    }

    /** Only staff and programs change the inventory. */
    void mayChange() {
        scopes.staff();
    }

    <R, D> ResponseEntity<R> change(InventoryList<R, D> list, UUID id, IfMatch match, D draft, @Nullable String why) {
        mayChange();
        list.checkReferences(draft);
        R changed = list.update(id, match.version(), draft, why);
        return ETags.ok(changed, list.versionOf(changed));
    }

    private CustomerView view(Reader reader) {
        return new CustomerView(Objects.requireNonNull(reader.customerId()), sites);
    }

    private static int number(String limit) {
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException noNumber) {
            throw InvalidInput.of("/limit", "must be a number");
        }
    }
}
