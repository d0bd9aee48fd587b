package io.turnout.web.api.inventory;

import io.swagger.v3.oas.annotations.Parameter;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.ETags;
import io.turnout.web.api.http.IdempotentRequest;
import io.turnout.web.api.http.IfMatch;
import io.turnout.web.api.http.ListBody;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What all resources of the inventory have in common; each adds how it is created. */
abstract class InventoryResource<R, D> implements InventoryList<R, D> {

    static final String REASON = "Change-Reason";

    private final InventoryAccess access;

    InventoryResource(InventoryAccess access) {
        this.access = access;
    }

    @GetMapping
    ResponseEntity<ListBody<R>> list(
            @Parameter(description = "limit, cursor and the filters of this list") @RequestParam
                    Map<String, String> query) {
        return access.list(this, query);
    }

    @GetMapping("/{id}")
    ResponseEntity<R> one(@PathVariable UUID id) {
        return access.one(this, id);
    }

    @PutMapping("/{id}")
    ResponseEntity<R> change(
            @PathVariable UUID id,
            IfMatch match,
            @RequestHeader(name = REASON, required = false) @Nullable String why,
            @RequestBody D draft) {
        return access.change(this, id, match, draft, why);
    }

    ResponseEntity<R> created(IdempotentRequest request, Supplier<R> creation) {
        access.mayChange();
        return request.once(shape(), () -> {
            R thing = creation.get();
            return ResponseEntity.created(URI.create(ApiPaths.V1 + "/" + name() + "/" + idOf(thing)))
                    .eTag(ETags.of(versionOf(thing)))
                    .body(thing);
        });
    }
}
