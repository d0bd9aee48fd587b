package io.turnout.cutover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change window in the database. */
@Entity
@Table(schema = "cutover", name = "change_window")
class ChangeWindowEntity {

    static final String REGULAR = "window";

    @Id
    private UUID id = new UUID(0, 0);

    @Version
    private @Nullable Long version;

    @Column(name = "site_id")
    private UUID siteId = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private DayOfWeek weekday = DayOfWeek.MONDAY;

    @Column(name = "from_time")
    private LocalTime from = LocalTime.MIN;

    @Column(name = "to_time")
    private LocalTime to = LocalTime.MIN;

    private String kind = REGULAR;

    protected ChangeWindowEntity() {}

    ChangeWindowEntity(UUID id, ChangeWindowDraft draft) {
        this.id = id;
        apply(draft);
    }

    final void apply(ChangeWindowDraft draft) {
        this.siteId = draft.siteId();
        this.weekday = draft.weekday();
        this.from = draft.from();
        this.to = draft.to();
        this.kind = draft.kind();
    }

    ChangeWindowDraft draft() {
        return new ChangeWindowDraft(siteId, weekday, from, to, kind);
    }

    UUID siteId() {
        return siteId;
    }

    DayOfWeek weekday() {
        return weekday;
    }

    LocalTime from() {
        return from;
    }

    long version() {
        return version == null ? 0 : version;
    }

    ChangeWindowRecord record() {
        return new ChangeWindowRecord(id, siteId, weekday, from, to, kind, version());
    }
}
