package io.turnout.web.api.cutovers;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.cutover.ChangeFreezeRecord;
import io.turnout.cutover.ChangeFreezes;
import io.turnout.cutover.ChangeWindowDraft;
import io.turnout.cutover.ChangeWindowRecord;
import io.turnout.cutover.ChangeWindows;
import io.turnout.inventory.Sites;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.ETags;
import io.turnout.web.api.http.IdempotentRequest;
import io.turnout.web.api.http.IfMatch;
import io.turnout.web.api.http.ListBody;
import io.turnout.web.application.Scopes;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Change windows and change freezes. */
@RestController("apiChangesController")
@RequestMapping(ApiPaths.V1)
@Tag(name = "cut-overs")
class ChangesController {

    /** A freeze to make: at one site, or everywhere when none is named. */
    record NewFreeze(
            @Nullable UUID siteId,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable String reason) {}

    /** When a freeze shall end instead. */
    record NewEnd(@Nullable Instant endsAt) {}

    private final ChangeWindows windows;
    private final ChangeFreezes freezes;
    private final Sites sites;
    private final Scopes scopes;

    ChangesController(ChangeWindows windows, ChangeFreezes freezes, Sites sites, Scopes scopes) {
        this.windows = windows;
        this.freezes = freezes;
        this.sites = sites;
        this.scopes = scopes;
    }

    @GetMapping("/windows")
    ResponseEntity<ListBody<ChangeWindowRecord>> windows(
            @RequestParam(required = false) @Nullable UUID siteId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        scopes.staff();
        return ListBody.of(windows.page(siteId, cursor, limit));
    }

    @GetMapping("/windows/{id}")
    ResponseEntity<ChangeWindowRecord> window(@PathVariable UUID id) {
        scopes.staff();
        ChangeWindowRecord window = windows.get(id);
        return ETags.ok(window, window.version());
    }

    @PostMapping("/windows")
    ResponseEntity<ChangeWindowRecord> addWindow(IdempotentRequest request, @RequestBody ChangeWindowDraft draft) {
        scopes.staff();
        needSite(draft.siteId());
        return request.once(ChangeWindowRecord.class, () -> {
            ChangeWindowRecord window = windows.create(draft);
            return ResponseEntity.created(URI.create(ApiPaths.V1 + "/windows/" + window.id()))
                    .eTag(ETags.of(window.version()))
                    .body(window);
        });
    }

    @PutMapping("/windows/{id}")
    ResponseEntity<ChangeWindowRecord> changeWindow(
            @PathVariable UUID id, IfMatch match, @RequestBody ChangeWindowDraft draft) {
        scopes.staff();
        ChangeWindowRecord window = windows.update(id, match.version(), draft);
        return ETags.ok(window, window.version());
    }

    @DeleteMapping("/windows/{id}")
    ResponseEntity<Void> removeWindow(@PathVariable UUID id, IfMatch match) {
        scopes.staff();
        windows.remove(id, match.version());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/freezes")
    ResponseEntity<ListBody<ChangeFreezeRecord>> freezes(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        scopes.staff();
        return ListBody.of(freezes.page(cursor, limit));
    }

    @GetMapping("/freezes/{id}")
    ResponseEntity<ChangeFreezeRecord> freeze(@PathVariable UUID id) {
        scopes.staff();
        ChangeFreezeRecord freeze = freezes.get(id);
        return ETags.ok(freeze, freeze.version());
    }

    @PostMapping("/freezes")
    ResponseEntity<ChangeFreezeRecord> addFreeze(IdempotentRequest request, @RequestBody NewFreeze body) {
        scopes.staff();
        if (body.siteId() != null) {
            needSite(body.siteId());
        }
        Instant startsAt = needed("/startsAt", body.startsAt());
        Instant endsAt = needed("/endsAt", body.endsAt());
        return request.once(ChangeFreezeRecord.class, () -> {
            String reason = body.reason() == null ? "" : body.reason();
            ChangeFreezeRecord freeze = freezes.create(body.siteId(), startsAt, endsAt, reason);
            return ResponseEntity.created(URI.create(ApiPaths.V1 + "/freezes/" + freeze.id()))
                    .eTag(ETags.of(freeze.version()))
                    .body(freeze);
        });
    }

    @PutMapping("/freezes/{id}")
    ResponseEntity<ChangeFreezeRecord> endFreeze(@PathVariable UUID id, IfMatch match, @RequestBody NewEnd body) {
        scopes.staff();
        ChangeFreezeRecord freeze = freezes.endAt(id, match.version(), needed("/endsAt", body.endsAt()));
        return ETags.ok(freeze, freeze.version());
    }

    private static Instant needed(String pointer, @Nullable Instant instant) {
        if (instant == null) {
            throw InvalidInput.of(pointer, "is missing");
        }
        return instant;
    }

    private void needSite(UUID siteId) {
        try {
            sites.get(siteId);
        } catch (NotFound unknown) {
            throw InvalidInput.of("/siteId", "is no site of the inventory");
        }
    }
}
