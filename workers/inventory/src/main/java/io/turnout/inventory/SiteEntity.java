package io.turnout.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.UUID;

/** A site in the database. */
@Entity
@Table(schema = "inventory", name = "site")
class SiteEntity extends Versioned {

    @Column(name = "customer_id")
    private UUID customerId = new UUID(0, 0);

    private String name = "";

    @Column(name = "operated_by")
    private String operatedBy = "";

    private String country = "";

    private String city = "";

    private String address = "";

    @Column(name = "time_zone")
    private ZoneId timeZone = ZoneId.of("UTC");

    protected SiteEntity() {}

    SiteEntity(UUID id, SiteDraft draft) {
        super(id);
        apply(draft);
    }

    final void apply(SiteDraft draft) {
        this.customerId = draft.customerId();
        this.name = draft.name();
        this.operatedBy = draft.operatedBy();
        this.country = draft.country();
        this.city = draft.city();
        this.address = draft.address();
        this.timeZone = draft.timeZone();
    }

    SiteDraft draft() {
        return new SiteDraft(customerId, name, operatedBy, country, city, address, timeZone);
    }

    UUID customerId() {
        return customerId;
    }

    String name() {
        return name;
    }

    @Override
    SiteRecord record() {
        return new SiteRecord(id(), customerId, name, operatedBy, country, city, address, timeZone, version());
    }
}
