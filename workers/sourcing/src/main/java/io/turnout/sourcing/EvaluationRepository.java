package io.turnout.sourcing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EvaluationRepository extends JpaRepository<EvaluationEntity, UUID> {

    Optional<EvaluationEntity> findFirstByCaseIdOrderByRoundDesc(UUID caseId);
}
