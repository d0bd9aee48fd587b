package io.turnout.sourcing;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CostBenefitRepository extends JpaRepository<CostBenefitEntity, UUID> {

    List<CostBenefitEntity> findByCaseIdOrderById(UUID caseId);
}
