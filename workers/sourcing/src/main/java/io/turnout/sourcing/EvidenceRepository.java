package io.turnout.sourcing;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EvidenceRepository extends JpaRepository<EvidenceEntity, UUID> {

    List<EvidenceEntity> findByCaseIdOrderByMeasuredToAscMetricAsc(UUID caseId);

    void deleteByCaseId(UUID caseId);
}
