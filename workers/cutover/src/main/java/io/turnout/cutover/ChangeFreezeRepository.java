package io.turnout.cutover;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rows of change freezes. */
interface ChangeFreezeRepository extends JpaRepository<ChangeFreezeEntity, UUID> {

    @Query("select f from ChangeFreezeEntity f where f.endsAt > :after and (f.siteId is null or f.siteId = :site)")
    List<ChangeFreezeEntity> notOver(UUID site, Instant after);

    @Query("select f from ChangeFreezeEntity f where f.id > :after order by f.id")
    List<ChangeFreezeEntity> page(UUID after, Limit limit);
}
