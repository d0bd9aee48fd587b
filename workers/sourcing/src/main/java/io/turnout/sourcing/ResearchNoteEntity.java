package io.turnout.sourcing;

import io.turnout.kernel.CurrentActor;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A research note in the database. */
@Entity
@Table(schema = "sourcing", name = "research_note")
class ResearchNoteEntity extends Versioned {

    private UUID caseId;
    private String provider;
    private String strengths;
    private String weaknesses;
    private @Nullable String reviews;
    private @Nullable String referenceCustomers;
    private @Nullable BigDecimal supportScore;
    private @Nullable BigDecimal reputation;
    private Instant recordedAt;
    private String recordedBy;

    @SuppressWarnings("NullAway.Init")
    protected ResearchNoteEntity() {}

    ResearchNoteEntity(UUID caseId, ResearchNote note, Instant now) {
        this.caseId = caseId;
        this.provider = note.provider();
        this.strengths = note.strengths();
        this.weaknesses = note.weaknesses();
        this.reviews = note.reviews();
        this.referenceCustomers = note.referenceCustomers();
        this.supportScore = note.supportScore();
        this.reputation = note.reputation();
        this.recordedAt = now;
        this.recordedBy = CurrentActor.get().id();
    }

    ResearchNote toRecord() {
        return new ResearchNote(provider, strengths, weaknesses, reviews, referenceCustomers, supportScore, reputation);
    }
}
