package io.turnout.sourcing;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** A measured figure in the database. */
@Entity
@Table(schema = "sourcing", name = "evidence")
class EvidenceEntity extends Versioned {

    private UUID caseId;
    private String metric;
    private BigDecimal value;
    private String unit;
    private Instant measuredFrom;
    private Instant measuredTo;
    private String source;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceEntity() {}

    EvidenceEntity(UUID caseId, EvidenceRecord evidence) {
        this.caseId = caseId;
        this.metric = evidence.metric();
        this.value = evidence.value();
        this.unit = evidence.unit();
        this.measuredFrom = evidence.measuredFrom();
        this.measuredTo = evidence.measuredTo();
        this.source = evidence.source();
    }

    EvidenceRecord toRecord() {
        return new EvidenceRecord(metric, value, unit, measuredFrom, measuredTo, source);
    }
}
