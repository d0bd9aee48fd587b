package io.turnout.sourcing;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExitPlanRepository extends JpaRepository<ExitPlanEntity, UUID> {

    List<ExitPlanEntity> findByCaseIdOrderByPosition(UUID caseId);

    void deleteByCaseId(UUID caseId);
}
