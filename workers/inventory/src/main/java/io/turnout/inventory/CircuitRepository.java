package io.turnout.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of circuits. */
interface CircuitRepository extends JpaRepository<CircuitEntity, UUID> {

    Optional<CircuitEntity> findByProviderIdAndProviderCircuitId(UUID providerId, String number);

    List<CircuitEntity> findByProviderCircuitIdIn(Collection<String> numbers);

    List<CircuitEntity> findBySiteIdOrderById(UUID siteId);

    List<CircuitEntity> findByIdIn(Collection<UUID> ids);

    boolean existsBySiteIdAndStatusAndIdNot(UUID siteId, CircuitStatus status, UUID other);
}
