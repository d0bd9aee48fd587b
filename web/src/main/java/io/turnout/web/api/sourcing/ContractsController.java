package io.turnout.web.api.sourcing;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.inventory.Customers;
import io.turnout.inventory.Providers;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import io.turnout.sourcing.ContractDraft;
import io.turnout.sourcing.ContractFilter;
import io.turnout.sourcing.ContractRecord;
import io.turnout.sourcing.Contracts;
import io.turnout.sourcing.NoticeDeadlines;
import io.turnout.sourcing.Notices;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.CsvAnswers;
import io.turnout.web.api.http.ETags;
import io.turnout.web.api.http.IdempotentRequest;
import io.turnout.web.api.http.IfMatch;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.application.Scopes;
import java.net.URI;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController("apiContractsController")
@RequestMapping(ApiPaths.V1)
@Tag(name = "sourcing")
class ContractsController {

    private static final int CSV_PAGE = 200;

    /** What book-keeping says of a contract; its terms are changed by signing another one. */
    record Booking(@Nullable String purchaseOrder, @Nullable String costCentre) {}

    private final Contracts contracts;
    private final Notices notices;
    private final Customers customers;
    private final Providers providers;
    private final Scopes scopes;
    private final CsvAnswers csv;

    ContractsController(
            Contracts contracts,
            Notices notices,
            Customers customers,
            Providers providers,
            Scopes scopes,
            CsvAnswers csv) {
        this.contracts = contracts;
        this.notices = notices;
        this.customers = customers;
        this.providers = providers;
        this.scopes = scopes;
        this.csv = csv;
    }

    @GetMapping("/contracts")
    ResponseEntity<ListBody<ContractBody>> list(
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable UUID providerId,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        ContractFilter filter = new ContractFilter(customerId, providerId, status);
        return ListBody.of(page(filter, scopes.onlyManager(), cursor, limit));
    }

    @GetMapping("/contracts.csv")
    ResponseEntity<StreamingResponseBody> csv(
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(required = false) @Nullable UUID providerId,
            @RequestParam(required = false) @Nullable String status) {
        ContractFilter filter = new ContractFilter(customerId, providerId, status);
        String manager = scopes.onlyManager();
        return csv.of("contracts", ContractBody.class, cursor -> page(filter, manager, cursor, CSV_PAGE));
    }

    private Page<ContractBody> page(
            ContractFilter filter, @Nullable String manager, @Nullable String cursor, int limit) {
        return contracts.page(filter, manager, cursor, limit).map(ContractBody::of);
    }

    @GetMapping("/contracts/{id}")
    ResponseEntity<ContractBody> one(@PathVariable UUID id) {
        ContractRecord contract = visible(id);
        return ETags.ok(ContractBody.of(contract), contract.version());
    }

    @PostMapping("/contracts")
    ResponseEntity<ContractBody> enter(IdempotentRequest request, @RequestBody NewContract body) {
        scopes.staff();
        ContractDraft draft = body.draft();
        needed("/customerId", draft.customerId(), customers::get);
        needed("/providerId", draft.providerId(), providers::get);
        return request.once(ContractBody.class, () -> {
            ContractRecord contract = contracts.enter(draft);
            return ResponseEntity.created(URI.create(ApiPaths.V1 + "/contracts/" + contract.id()))
                    .eTag(ETags.of(contract.version()))
                    .body(ContractBody.of(contract));
        });
    }

    @PutMapping("/contracts/{id}")
    ResponseEntity<ContractBody> book(@PathVariable UUID id, IfMatch match, @RequestBody Booking body) {
        visible(id);
        ContractRecord contract = contracts.book(id, match.version(), body.purchaseOrder(), body.costCentre());
        return ETags.ok(ContractBody.of(contract), contract.version());
    }

    /** Latest receipt, planned receipt, send-by day, and what missing them costs. */
    @GetMapping("/contracts/{id}/notice")
    NoticeDeadlines notice(@PathVariable UUID id) {
        visible(id);
        return notices.deadlines(id);
    }

    /** A contract belongs to the case that made it; one that was there before is for all staff. */
    private ContractRecord visible(UUID id) {
        scopes.staff();
        ContractRecord contract = contracts.get(id);
        if (contract.caseId() != null) {
            scopes.visible(contract.caseId());
        }
        return contract;
    }

    private static void needed(String pointer, UUID id, Consumer<UUID> lookUp) {
        try {
            lookUp.accept(id);
        } catch (NotFound unknown) {
            throw InvalidInput.of(pointer, "is not in the inventory");
        }
    }
}
