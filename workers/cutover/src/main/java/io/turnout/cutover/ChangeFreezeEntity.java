package io.turnout.cutover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change freeze in the database. */
@Entity
@Table(schema = "cutover", name = "change_freeze")
class ChangeFreezeEntity {

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private @Nullable Long version;

    @Column(name = "site_id")
    private @Nullable UUID siteId;

    @Column(name = "starts_at")
    private Instant startsAt = Instant.EPOCH;

    @Column(name = "ends_at")
    private Instant endsAt = Instant.EPOCH;

    private String reason = "";

    protected ChangeFreezeEntity() {}

    ChangeFreezeEntity(UUID id, @Nullable UUID siteId, Slot time, String reason) {
        this.id = id;
        this.siteId = siteId;
        this.startsAt = time.start();
        this.endsAt = time.end();
        this.reason = reason;
    }

    /** Ended early, or longer than thought. */
    void endAt(Instant end) {
        this.endsAt = end;
    }

    boolean covers(Slot slot) {
        return startsAt.isBefore(slot.end()) && slot.start().isBefore(endsAt);
    }

    Instant startsAt() {
        return startsAt;
    }

    long version() {
        return version == null ? 0 : version;
    }

    ChangeFreezeRecord record() {
        return new ChangeFreezeRecord(id, siteId, startsAt, endsAt, reason, version());
    }
}
