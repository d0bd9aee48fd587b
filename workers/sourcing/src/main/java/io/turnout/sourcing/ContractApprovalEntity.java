package io.turnout.sourcing;

import io.turnout.kernel.CurrentActor;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody's yes or no to a contract in the database; never changed. */
@Entity
@Table(schema = "sourcing", name = "contract_approval")
class ContractApprovalEntity extends Versioned {

    private String what;
    private boolean approved;
    private String decidedBy;
    private Instant decidedAt;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected ContractApprovalEntity() {}

    ContractApprovalEntity(String what, boolean approved, @Nullable String note, Instant now) {
        this.what = what;
        this.approved = approved;
        this.note = note;
        this.decidedBy = CurrentActor.get().id();
        this.decidedAt = now;
    }

    ContractRecord.Approval toRecord() {
        return new ContractRecord.Approval(what, approved, decidedBy, decidedAt, note);
    }
}
