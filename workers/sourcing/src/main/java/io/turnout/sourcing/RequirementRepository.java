package io.turnout.sourcing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RequirementRepository extends JpaRepository<RequirementEntity, UUID> {

    Optional<RequirementEntity> findByCaseId(UUID caseId);

    Optional<RequirementEntity> findBySiteIdAndCaseIdIsNull(UUID siteId);
}
