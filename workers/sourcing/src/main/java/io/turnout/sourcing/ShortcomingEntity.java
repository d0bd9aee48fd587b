package io.turnout.sourcing;

import io.turnout.kernel.CurrentActor;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A shortcoming in the database. */
@Entity
@Table(schema = "sourcing", name = "shortcoming")
class ShortcomingEntity extends Versioned {

    private UUID caseId;
    private String category;
    private String manifestation;
    private String impact;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected ShortcomingEntity() {}

    ShortcomingEntity(UUID caseId, String category, String manifestation, String impact, Instant now) {
        this.caseId = caseId;
        this.category = category;
        this.manifestation = manifestation;
        this.impact = impact;
        this.recordedAt = now;
        this.recordedBy = CurrentActor.get().id();
    }

    ShortcomingRecord toRecord() {
        return new ShortcomingRecord(id(), caseId, category, manifestation, impact, recordedAt, recordedBy);
    }
}
