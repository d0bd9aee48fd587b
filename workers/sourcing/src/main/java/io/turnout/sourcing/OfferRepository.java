package io.turnout.sourcing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OfferRepository extends JpaRepository<OfferEntity, UUID> {

    @Query("""
            select o from OfferEntity o where o.providerId = :providerId and o.packageName = :packageName
            and (o.caseId = :caseId or (o.caseId is null and :caseId is null))""")
    Optional<OfferEntity> findSame(@Nullable UUID caseId, UUID providerId, String packageName);

    @Query("""
            select o from OfferEntity o where (o.caseId = :caseId or o.caseId is null) and o.validUntil >= :today
            order by o.provider, o.packageName""")
    List<OfferEntity> candidates(UUID caseId, LocalDate today);

    @Query("select o from OfferEntity o where o.id in :ids order by o.id")
    List<OfferEntity> inOrder(List<UUID> ids);
}
