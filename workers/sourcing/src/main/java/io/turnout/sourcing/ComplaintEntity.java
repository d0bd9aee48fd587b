package io.turnout.sourcing;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** A complaint in the database; site, time, type and category name it. */
@Entity
@Table(schema = "sourcing", name = "complaint")
class ComplaintEntity extends Versioned {

    private UUID siteId;
    private Instant reportedAt;
    private String type;
    private String category;
    private String manifestation;
    private String impact;

    @SuppressWarnings("NullAway.Init")
    protected ComplaintEntity() {}

    ComplaintEntity(
            UUID siteId, Instant reportedAt, String type, String category, String manifestation, String impact) {
        this.siteId = siteId;
        this.reportedAt = reportedAt;
        this.type = type;
        this.category = category;
        this.manifestation = manifestation;
        this.impact = impact;
    }

    boolean says(String sameManifestation, String sameImpact) {
        return Objects.equals(manifestation, sameManifestation) && Objects.equals(impact, sameImpact);
    }

    void reword(String newManifestation, String newImpact) {
        this.manifestation = newManifestation;
        this.impact = newImpact;
    }

    ComplaintRecord toRecord() {
        return new ComplaintRecord(id(), siteId, reportedAt, type, category, manifestation, impact);
    }
}
