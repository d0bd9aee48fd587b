package io.turnout.inventory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of devices. */
interface DeviceRepository extends JpaRepository<DeviceEntity, UUID> {

    List<DeviceEntity> findBySiteIdOrderByName(UUID siteId);

    List<DeviceEntity> findBySiteIdIn(Collection<UUID> siteIds);

    List<DeviceEntity> findByIdIn(Collection<UUID> ids);
}
