package io.turnout.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A provider in the database. */
@Entity
@Table(schema = "inventory", name = "provider")
class ProviderEntity extends Versioned {

    private String name = "";

    private String kind = "";

    private String country = "";

    private String language = "";

    @Column(name = "postal_address")
    private String postalAddress = "";

    @Column(name = "notice_email")
    private String noticeEmail = "";

    @Column(name = "noc_email")
    private String nocEmail = "";

    @Column(name = "notice_channel")
    private String noticeChannel = "";

    protected ProviderEntity() {}

    ProviderEntity(UUID id, ProviderDraft draft) {
        super(id);
        apply(draft);
    }

    final void apply(ProviderDraft draft) {
        this.name = draft.name();
        this.kind = draft.kind();
        this.country = draft.country();
        this.language = draft.language();
        this.postalAddress = draft.postalAddress();
        this.noticeEmail = draft.noticeEmail();
        this.nocEmail = draft.nocEmail();
        this.noticeChannel = draft.noticeChannel();
    }

    ProviderDraft draft() {
        return new ProviderDraft(name, kind, country, language, postalAddress, noticeEmail, nocEmail, noticeChannel);
    }

    String name() {
        return name;
    }

    @Override
    ProviderRecord record() {
        return new ProviderRecord(
                id(), name, kind, country, language, postalAddress, noticeEmail, nocEmail, noticeChannel, version());
    }
}
