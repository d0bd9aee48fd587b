package io.turnout.inventory;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of contacts. */
interface ContactRepository extends JpaRepository<ContactEntity, UUID> {

    List<ContactEntity> findBySiteIdOrderByEscalationLevel(UUID siteId);

    List<ContactEntity> findByProviderIdOrderByEscalationLevel(UUID providerId);
}
