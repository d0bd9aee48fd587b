package io.turnout.sourcing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review of a kept provider in the database. */
@Entity
@Table(schema = "sourcing", name = "provider_review")
class ReviewEntity {

    @Id
    private UUID caseId;

    @Version
    private @Nullable Long version;

    private String outcome;
    private @Nullable String reason;
    private String owner;
    private LocalDate nextReviewOn;
    private @Nullable UUID counterOfferId;

    @SuppressWarnings("NullAway.Init")
    protected ReviewEntity() {}

    ReviewEntity(UUID caseId, String outcome, @Nullable String reason, String owner, LocalDate nextReviewOn) {
        this.caseId = caseId;
        this.outcome = outcome;
        this.reason = reason;
        this.owner = owner;
        this.nextReviewOn = nextReviewOn;
    }

    void counterOffered(UUID documentId) {
        this.counterOfferId = documentId;
    }

    ReviewRecord toRecord() {
        return new ReviewRecord(caseId, outcome, reason, owner, nextReviewOn, counterOfferId);
    }
}
