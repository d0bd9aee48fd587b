package io.turnout.inventory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A dependent service in the database. */
@Entity
@Table(schema = "inventory", name = "dependent_service")
class DependentServiceEntity extends Versioned {

    @Column(name = "site_id")
    private UUID siteId = new UUID(0, 0);

    private String service = "";

    private String owner = "";

    @Column(name = "depends_on")
    private String dependsOn = "";

    @Column(name = "what_to_do")
    private String whatToDo = "";

    @Column(name = "\"check\"")
    private String check = "";

    protected DependentServiceEntity() {}

    DependentServiceEntity(UUID id, DependentServiceDraft draft) {
        super(id);
        apply(draft);
    }

    final void apply(DependentServiceDraft draft) {
        this.siteId = draft.siteId();
        this.service = draft.service();
        this.owner = draft.owner();
        this.dependsOn = draft.dependsOn();
        this.whatToDo = draft.whatToDo();
        this.check = draft.check();
    }

    DependentServiceDraft draft() {
        return new DependentServiceDraft(siteId, service, owner, dependsOn, whatToDo, check);
    }

    UUID siteId() {
        return siteId;
    }

    String service() {
        return service;
    }

    @Override
    DependentServiceRecord record() {
        return new DependentServiceRecord(id(), siteId, service, owner, dependsOn, whatToDo, check, version());
    }
}
