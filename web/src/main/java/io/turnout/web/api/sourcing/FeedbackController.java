package io.turnout.web.api.sourcing;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.turnout.inventory.SiteRecord;
import io.turnout.inventory.Sites;
import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import io.turnout.kernel.NotFound;
import io.turnout.sourcing.ComplaintRecord;
import io.turnout.sourcing.Complaints;
import io.turnout.web.api.http.ApiPaths;
import io.turnout.web.api.http.IdempotentRequest;
import io.turnout.web.application.Reader;
import io.turnout.web.application.Readers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What users of a site complain of; customers report for their own sites. */
@RestController("apiFeedbackController")
@RequestMapping(ApiPaths.V1 + "/feedback")
@Tag(name = "sourcing")
class FeedbackController {

    /** One complaint. */
    record Feedback(
            @Nullable UUID siteId,
            @Nullable Instant reportedAt,
            @Nullable String type,
            @Nullable String category,
            @Nullable String manifestation,
            @Nullable String impact) {

        void check() {
            List<FieldError> errors = new ArrayList<>();
            needed(errors, "siteId", siteId);
            needed(errors, "type", type);
            needed(errors, "category", category);
            needed(errors, "manifestation", manifestation);
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
        }

        private static void needed(List<FieldError> errors, String field, @Nullable Object value) {
            if (value == null) {
                errors.add(new FieldError("/" + field, "is missing"));
            }
        }
    }

    private final Complaints complaints;
    private final Sites sites;
    private final Readers readers;
    private final Clock clock;

    FeedbackController(Complaints complaints, Sites sites, Readers readers, Clock clock) {
        this.complaints = complaints;
        this.sites = sites;
        this.readers = readers;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<ComplaintRecord> report(IdempotentRequest request, @RequestBody Feedback body) {
        body.check();
        UUID siteId = Objects.requireNonNull(body.siteId());
        needOwnSite(siteId);
        return request.once(
                ComplaintRecord.class,
                () -> ResponseEntity.status(HttpStatus.CREATED)
                        .body(complaints.report(
                                siteId,
                                Objects.requireNonNullElseGet(body.reportedAt(), clock::instant),
                                Objects.requireNonNull(body.type()),
                                Objects.requireNonNull(body.category()),
                                Objects.requireNonNull(body.manifestation()),
                                Objects.requireNonNullElse(body.impact(), ""))));
    }

    private void needOwnSite(UUID siteId) {
        SiteRecord site;
        try {
            site = sites.get(siteId);
        } catch (NotFound unknown) {
            throw unknown(siteId);
        }
        Reader reader = readers.current();
        if (reader.isCustomer() && !site.customerId().equals(reader.customerId())) {
            throw unknown(siteId);
        }
    }

    private static InvalidInput unknown(UUID siteId) {
        return InvalidInput.of("/siteId", siteId + " is no site of the inventory");
    }
}
