package io.turnout.web.api.inventory;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.inventory.CircuitDraft;
import io.turnout.inventory.CircuitRecord;
import io.turnout.inventory.CircuitRole;
import io.turnout.inventory.Circuits;
import io.turnout.kernel.InvalidInput;
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

@RestController("apiCircuitsController")
@RequestMapping(ApiPaths.V1 + "/circuits")
@Tag(name = "inventory")
class CircuitsController extends InventoryResource<CircuitRecord, CircuitDraft> {

    /** A circuit to plan: where, from whom, and what may be changed of it later. */
    record NewCircuit(
            UUID siteId,
            UUID providerId,
            @Nullable String providerCircuitId,
            @Nullable CircuitRole role,
            long commitRateKbps,
            @Nullable String pathGroup,
            CircuitRecord.@Nullable Terminations terminations) {

        NewCircuit {
            if (siteId == null) {
                throw InvalidInput.of("/siteId", "is missing");
            }
            if (providerId == null) {
                throw InvalidInput.of("/providerId", "is missing");
            }
        }

        CircuitDraft draft() {
            return new CircuitDraft(
                    providerCircuitId,
                    role == null ? CircuitRole.PRIMARY : role,
                    commitRateKbps,
                    pathGroup,
                    terminations == null ? CircuitRecord.Terminations.UNKNOWN : terminations);
        }
    }

    private final Circuits circuits;
    private final KnownThings known;

    CircuitsController(Circuits circuits, KnownThings known, InventoryAccess access) {
        super(access);
        this.circuits = circuits;
        this.known = known;
    }

    @PostMapping
    ResponseEntity<CircuitRecord> create(
            IdempotentRequest request,
            @RequestHeader(name = REASON, required = false) @Nullable String why,
            @RequestBody NewCircuit draft) {
        known.site(draft.siteId());
        known.provider(draft.providerId());
        return created(request, () -> circuits.plan(draft.siteId(), draft.providerId(), draft.draft()));
    }

    @Override
    public String name() {
        return "circuits";
    }

    @Override
    public Class<CircuitRecord> shape() {
        return CircuitRecord.class;
    }

    @Override
    public Page<CircuitRecord> page(Map<String, String> filter, @Nullable String cursor, int limit) {
        return circuits.page(filter, cursor, limit);
    }

    @Override
    public CircuitRecord get(UUID id) {
        return circuits.get(id);
    }

    @Override
    public CircuitRecord update(UUID id, long version, CircuitDraft draft, @Nullable String why) {
        return circuits.update(id, version, draft, why);
    }

    @Override
    public UUID idOf(CircuitRecord circuit) {
        return circuit.id();
    }

    @Override
    public long versionOf(CircuitRecord circuit) {
        return circuit.version();
    }

    @Override
    public void narrow(CustomerView customer, Map<String, String> filter) {
        customer.needOwnSite(filter);
    }

    @Override
    public boolean belongsTo(CustomerView customer, CircuitRecord circuit) {
        return customer.ownsSite(circuit.siteId());
    }
}
