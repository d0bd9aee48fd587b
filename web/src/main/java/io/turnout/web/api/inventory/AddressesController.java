package io.turnout.web.api.inventory;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.inventory.AssignmentRecord;
import io.turnout.inventory.IpRegister;
import io.turnout.inventory.PrefixRecord;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.Moments;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.IdempotentRequest;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.application.Scopes;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The IP register: prefixes, and who had an address when. */
@RestController("apiAddressesController")
@RequestMapping(ApiPaths.V1)
@Tag(name = "inventory")
class AddressesController {

    /** Only what an address may be written with goes to the database, where it is parsed. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    /** A prefix to add. */
    record NewPrefix(
            @Nullable String scope,
            @Nullable String cidr,
            @Nullable String origin,
            @Nullable UUID providerId) {}

    private final IpRegister register;
    private final Scopes scopes;

    AddressesController(IpRegister register, Scopes scopes) {
        this.register = register;
        this.scopes = scopes;
    }

    @GetMapping("/prefixes")
    ResponseEntity<ListBody<PrefixRecord>> prefixes(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        scopes.staff();
        return ListBody.of(register.prefixes(scope, cursor, limit));
    }

    @GetMapping("/prefixes/{id}")
    PrefixRecord prefix(@PathVariable UUID id) {
        scopes.staff();
        return register.prefix(id);
    }

    @PostMapping("/prefixes")
    ResponseEntity<PrefixRecord> add(IdempotentRequest request, @RequestBody NewPrefix body) {
        scopes.staff();
        return request.once(PrefixRecord.class, () -> {
            PrefixRecord added = register.addPrefix(
                    body.scope() == null ? "default" : body.scope(),
                    body.cidr() == null ? "" : body.cidr(),
                    body.origin() == null ? "" : body.origin(),
                    body.providerId());
            return ResponseEntity.created(URI.create(ApiPaths.V1 + "/prefixes/" + added.id()))
                    .body(added);
        });
    }

    @GetMapping("/circuits/{id}/addresses")
    ListBody<AssignmentRecord> ofCircuit(@PathVariable UUID id) {
        scopes.staff();
        return ListBody.whole(register.ofCircuit(id));
    }

    /** All assignments of an address, the newest first, or who had it at one moment. */
    @GetMapping("/addresses/{ip}/history")
    ListBody<AssignmentRecord> history(@PathVariable String ip, @RequestParam(required = false) @Nullable String at) {
        scopes.staff();
        if (!ADDRESS.matcher(ip).matches()) {
            throw InvalidInput.of("/ip", "is not an IP address");
        }
        return ListBody.whole(at == null ? register.history(ip) : register.holders(ip, instant(at)));
    }

    private static Instant instant(String text) {
        try {
            return Moments.time(text);
        } catch (DateTimeException malformed) {
            throw InvalidInput.of("/at", "must be a time such as 2027-03-01T10:15:00Z");
        }
    }
}
