package io.turnout.sourcing;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A service standard in the database. */
@Entity
@Table(schema = "sourcing", name = "service_standard")
class ServiceStandardEntity extends Versioned {

    private UUID caseId;
    private String aspect;
    private String present;
    private String wanted;

    @SuppressWarnings("NullAway.Init")
    protected ServiceStandardEntity() {}

    ServiceStandardEntity(UUID caseId, ServiceStandard standard) {
        this.caseId = caseId;
        this.aspect = standard.aspect();
        this.present = standard.present();
        this.wanted = standard.wanted();
    }

    ServiceStandard toRecord() {
        return new ServiceStandard(aspect, present, wanted);
    }
}
