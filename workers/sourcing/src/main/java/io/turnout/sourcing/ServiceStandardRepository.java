package io.turnout.sourcing;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ServiceStandardRepository extends JpaRepository<ServiceStandardEntity, UUID> {

    List<ServiceStandardEntity> findByCaseIdOrderById(UUID caseId);

    void deleteByCaseId(UUID caseId);
}
