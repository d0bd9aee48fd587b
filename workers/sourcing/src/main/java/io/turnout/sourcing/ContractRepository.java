package io.turnout.sourcing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ContractRepository extends JpaRepository<ContractEntity, UUID> {

    Optional<ContractEntity> findByCircuitIdAndStartOn(UUID circuitId, LocalDate startOn);

    Optional<ContractEntity> findFirstByCircuitIdAndStatusInOrderByStartOnDesc(UUID circuitId, List<String> status);

    Optional<ContractEntity> findFirstByCaseIdAndOfferIdAndStatusIn(UUID caseId, UUID offerId, List<String> status);

    Optional<ContractEntity> findFirstByCaseIdAndStatusInOrderByIdDesc(UUID caseId, List<String> status);

    List<ContractEntity> findByCaseIdOrderById(UUID caseId);

    @Query("select c from ContractEntity c where c.id in :ids order by c.id")
    List<ContractEntity> inOrder(List<UUID> ids);
}
