package io.turnout.sourcing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document of a contract in the database. */
@Embeddable
class ContractPaperValue {

    private UUID documentId;
    private String kind;
    private @Nullable LocalDate validUntil;

    @SuppressWarnings("NullAway.Init")
    protected ContractPaperValue() {}

    ContractPaperValue(UUID documentId, String kind, @Nullable LocalDate validUntil) {
        this.documentId = documentId;
        this.kind = kind;
        this.validUntil = validUntil;
    }

    boolean is(String aKind) {
        return kind.equals(aKind);
    }

    ContractRecord.Paper toRecord() {
        return new ContractRecord.Paper(documentId, kind, validUntil);
    }
}
