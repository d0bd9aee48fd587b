package io.turnout.inventory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of dependent services. */
interface DependentServiceRepository extends JpaRepository<DependentServiceEntity, UUID> {

    List<DependentServiceEntity> findBySiteIdOrderByService(UUID siteId);

    List<DependentServiceEntity> findBySiteIdIn(Collection<UUID> siteIds);
}
