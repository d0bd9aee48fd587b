package io.turnout.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of providers. */
interface ProviderRepository extends JpaRepository<ProviderEntity, UUID> {

    Optional<ProviderEntity> findByName(String name);

    List<ProviderEntity> findByNameIn(Collection<String> names);

    List<ProviderEntity> findByIdIn(Collection<UUID> ids);
}
