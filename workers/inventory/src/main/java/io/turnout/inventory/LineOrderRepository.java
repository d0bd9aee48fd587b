package io.turnout.inventory;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of line orders. */
interface LineOrderRepository extends JpaRepository<LineOrderEntity, UUID> {

    Optional<LineOrderEntity> findByCircuitId(UUID circuitId);

    Optional<LineOrderEntity> findFirstByCaseIdAndStateNotOrderByPlacedAtDesc(
            UUID caseId, LineOrderRecord.State excluded);
}
