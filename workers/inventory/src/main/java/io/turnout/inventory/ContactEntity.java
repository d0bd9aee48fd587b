package io.turnout.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact in the database. */
@Entity
@Table(schema = "inventory", name = "contact")
class ContactEntity extends Versioned {

    @Column(name = "site_id")
    private @Nullable UUID siteId;

    @Column(name = "provider_id")
    private @Nullable UUID providerId;

    @Enumerated(EnumType.STRING)
    private ContactRecord.Role role = ContactRecord.Role.NOC;

    private String name = "";

    private @Nullable String email;

    private @Nullable String phone;

    private @Nullable String note;

    @Column(name = "escalation_level")
    private int escalationLevel = 1;

    protected ContactEntity() {}

    ContactEntity(UUID id, ContactDraft draft) {
        super(id);
        apply(draft);
    }

    final void apply(ContactDraft draft) {
        this.siteId = draft.siteId();
        this.providerId = draft.providerId();
        this.role = draft.role();
        this.name = draft.name();
        this.email = draft.email();
        this.phone = draft.phone();
        this.note = draft.note();
        this.escalationLevel = draft.escalationLevel();
    }

    ContactDraft draft() {
        return new ContactDraft(siteId, providerId, role, name, email, phone, note, escalationLevel);
    }

    String name() {
        return name;
    }

    @Override
    ContactRecord record() {
        return new ContactRecord(id(), siteId, providerId, role, name, email, phone, note, escalationLevel, version());
    }
}
