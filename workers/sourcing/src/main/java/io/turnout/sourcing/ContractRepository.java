package io.turnout.sourcing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ContractRepository extends JpaRepository<ContractEntity, UUID> {

    Optional<ContractEntity> findByCircuitIdAndStartOn(UUID circuitId, LocalDate startOn);

    Optional<ContractEntity> findFirstByCircuitIdAndStatusInOrderByStartOnDesc(UUID circuitId, List<String> status);

    Optional<ContractEntity> findFirstByCaseIdAndOfferIdAndStatusIn(UUID caseId, UUID offerId, List<String> status);

    Optional<ContractEntity> findFirstByCaseIdAndStatusInOrderByIdDesc(UUID caseId, List<String> status);

    List<ContractEntity> findByCaseIdOrderById(UUID caseId);

    @Query("""
            select c from ContractEntity c where c.id > :after
            and (:customerId is null or c.customerId = :customerId)
            and (:providerId is null or c.providerId = :providerId)
            and (:status is null or c.status = :status)
            and (:everyCase = true or c.caseId is null or c.caseId in :cases) order by c.id""")
    List<ContractEntity> page(
            UUID after,
            @Nullable UUID customerId,
            @Nullable UUID providerId,
            @Nullable String status,
            boolean everyCase,
            Set<UUID> cases,
            Limit limit);
}
