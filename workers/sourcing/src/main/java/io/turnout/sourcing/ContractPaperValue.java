package io.turnout.sourcing;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A document of a contract in the database. */
@Embeddable
class ContractPaperValue {

    private UUID documentId;
    private String kind;

    @SuppressWarnings("NullAway.Init")
    protected ContractPaperValue() {}

    ContractPaperValue(UUID documentId, String kind) {
        this.documentId = documentId;
        this.kind = kind;
    }

    UUID documentId() {
        return documentId;
    }

    ContractRecord.Paper toRecord() {
        return new ContractRecord.Paper(documentId, kind);
    }
}
