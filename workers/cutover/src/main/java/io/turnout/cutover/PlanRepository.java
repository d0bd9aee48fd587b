package io.turnout.cutover;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The rows of cut-over plans. */
interface PlanRepository extends JpaRepository<PlanEntity, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PlanEntity p where p.id = :id")
    Optional<PlanEntity> findLocked(UUID id);

    Optional<PlanEntity> findByCaseIdAndIteration(UUID caseId, int iteration);

    List<PlanEntity> findByCaseIdOrderByIterationDesc(UUID caseId);

    Optional<PlanEntity> findFirstByCaseIdOrderByIterationDesc(UUID caseId);

    Optional<PlanEntity> findFirstByCaseIdAndState(UUID caseId, PlanState state);
}
