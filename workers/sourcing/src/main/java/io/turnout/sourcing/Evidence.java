package io.turnout.sourcing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Measured figures of the present line that a case rests on. */
@Component
@Transactional
public class Evidence {

    /** The share of time, in percent, in which the line answered: what an SLA promises. */
    public static final String AVAILABILITY = "availability";

    private final EvidenceRepository rows;

    Evidence(EvidenceRepository rows) {
        this.rows = rows;
    }

    /** Replaces what was collected before: a case rests on one window. */
    public void collect(UUID caseId, List<EvidenceRecord> figures) {
        rows.deleteByCaseId(caseId);
        rows.flush();
        figures.forEach(figure -> rows.save(new EvidenceEntity(caseId, figure)));
    }

    public List<EvidenceRecord> of(UUID caseId) {
        return rows.findByCaseIdOrderByMeasuredToAscMetricAsc(caseId).stream()
                .map(EvidenceEntity::toRecord)
                .toList();
    }

    Optional<BigDecimal> value(UUID caseId, String metric) {
        return of(caseId).stream()
                .filter(figure -> figure.metric().equals(metric))
                .map(EvidenceRecord::value)
                .findFirst();
    }
}
