package io.turnout.sourcing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run of the planner in the database; a later run replaces it. */
@Entity
@Table(schema = "sourcing", name = "exit_planning")
class ExitPlanningEntity {

    @Id
    private UUID caseId;

    @Version
    private @Nullable Long version;

    private UUID contractId;
    private Instant plannedAt;
    private @Nullable String warning;

    @SuppressWarnings("NullAway.Init")
    protected ExitPlanningEntity() {}

    ExitPlanningEntity(UUID caseId, UUID contractId, Instant now) {
        this.caseId = caseId;
        this.contractId = contractId;
        this.plannedAt = now;
    }

    void planned(UUID newContractId, @Nullable String newWarning, Instant now) {
        this.contractId = newContractId;
        this.warning = newWarning;
        this.plannedAt = now;
    }

    ExitPlansRecord toRecord(List<ExitPlanRecord> plans) {
        return new ExitPlansRecord(caseId, contractId, plannedAt, warning, plans);
    }
}
