package io.turnout.web.api.sourcing;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.inventory.Providers;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.kernel.Page;
import io.turnout.sourcing.OfferDraft;
import io.turnout.sourcing.OfferRecord;
import io.turnout.sourcing.Offers;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.CsvAnswers;
import io.turnout.web.api.http.ETags;
import io.turnout.web.api.http.IdempotentRequest;
import io.turnout.web.api.http.IfMatch;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.application.Scopes;
import java.net.URI;
import java.util.UUID;
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

@RestController("apiOffersController")
@RequestMapping(ApiPaths.V1)
@Tag(name = "sourcing")
class OffersController {

    private static final int CSV_PAGE = 200;

    private final Offers offers;
    private final Providers providers;
    private final Scopes scopes;
    private final CsvAnswers csv;

    OffersController(Offers offers, Providers providers, Scopes scopes, CsvAnswers csv) {
        this.offers = offers;
        this.providers = providers;
        this.scopes = scopes;
        this.csv = csv;
    }

    @GetMapping("/offers")
    ResponseEntity<ListBody<OfferAnswer>> list(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return ListBody.of(page(scopes.onlyManager(), cursor, limit));
    }

    @GetMapping("/offers.csv")
    ResponseEntity<StreamingResponseBody> csv() {
        String manager = scopes.onlyManager();
        return csv.of("offers", OfferAnswer.class, cursor -> page(manager, cursor, CSV_PAGE));
    }

    private Page<OfferAnswer> page(@Nullable String manager, @Nullable String cursor, int limit) {
        return offers.page(manager, cursor, limit).map(OfferAnswer::of);
    }

    @GetMapping("/offers/{id}")
    ResponseEntity<OfferAnswer> one(@PathVariable UUID id) {
        OfferRecord offer = visible(id);
        return ETags.ok(OfferAnswer.of(offer), offer.version());
    }

    @PostMapping("/offers")
    ResponseEntity<OfferAnswer> enter(IdempotentRequest request, @RequestBody OfferBody body) {
        scopes.staff();
        if (body.caseId() != null) {
            scopes.visible(body.caseId());
        }
        return entered(request, body.draft(null));
    }

    @PostMapping("/cases/{id}/evaluation/offers")
    ResponseEntity<OfferAnswer> enterForCase(
            IdempotentRequest request, @PathVariable UUID id, @RequestBody OfferBody body) {
        scopes.staff();
        scopes.visible(id);
        return entered(request, body.draft(id));
    }

    @PutMapping("/offers/{id}")
    ResponseEntity<OfferAnswer> change(@PathVariable UUID id, IfMatch match, @RequestBody OfferBody body) {
        visible(id);
        OfferDraft draft = body.draft(null);
        if (draft.caseId() != null) {
            scopes.visible(draft.caseId());
        }
        needProvider(draft);
        OfferRecord offer = offers.update(id, match.version(), draft);
        return ETags.ok(OfferAnswer.of(offer), offer.version());
    }

    /** An offer belongs to its case; one that is open to all is for all staff. */
    private OfferRecord visible(UUID id) {
        scopes.staff();
        OfferRecord offer = offers.get(id);
        if (offer.terms().caseId() != null) {
            scopes.visible(offer.terms().caseId());
        }
        return offer;
    }

    ResponseEntity<OfferAnswer> entered(IdempotentRequest request, OfferDraft draft) {
        needProvider(draft);
        return request.once(OfferAnswer.class, () -> {
            OfferRecord offer = offers.enter(draft);
            return ResponseEntity.created(URI.create(ApiPaths.V1 + "/offers/" + offer.id()))
                    .eTag(ETags.of(offer.version()))
                    .body(OfferAnswer.of(offer));
        });
    }

    private void needProvider(OfferDraft draft) {
        try {
            providers.get(draft.providerId());
        } catch (NotFound unknown) {
            throw InvalidInput.of("/providerId", "is no provider of the inventory");
        }
    }
}
