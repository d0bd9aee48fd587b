package io.turnout.sourcing;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A point of a contract in the database. */
@Embeddable
class ContractPointValue {

    private String kind;
    private String item;
    private boolean settled;
    private @Nullable String note;

    @SuppressWarnings("NullAway.Init")
    protected ContractPointValue() {}

    ContractPointValue(String kind, String item, boolean settled, @Nullable String note) {
        this.kind = kind;
        this.item = item;
        this.settled = settled;
        this.note = note;
    }

    boolean is(String otherKind, String otherItem) {
        return kind.equals(otherKind) && item.equals(otherItem);
    }

    boolean isOpen(String ofKind) {
        return kind.equals(ofKind) && !settled;
    }

    ContractRecord.Point toRecord() {
        return new ContractRecord.Point(kind, item, settled, note);
    }
}
