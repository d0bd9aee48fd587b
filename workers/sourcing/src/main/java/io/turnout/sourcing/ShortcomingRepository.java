package io.turnout.sourcing;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ShortcomingRepository extends JpaRepository<ShortcomingEntity, UUID> {

    List<ShortcomingEntity> findByCaseIdOrderById(UUID caseId);
}
