package io.turnout.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of customers. */
interface CustomerRepository extends JpaRepository<CustomerEntity, UUID> {

    Optional<CustomerEntity> findByName(String name);

    List<CustomerEntity> findByNameIn(Collection<String> names);

    List<CustomerEntity> findByIdIn(Collection<UUID> ids);
}
