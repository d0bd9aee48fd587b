package io.turnout.cutover;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The rows of change windows. */
interface ChangeWindowRepository extends JpaRepository<ChangeWindowEntity, UUID> {

    List<ChangeWindowEntity> findBySiteIdOrderByWeekday(UUID siteId);

    List<ChangeWindowEntity> findBySiteIdIn(Collection<UUID> siteIds);

    @Query(
            "select w from ChangeWindowEntity w where (:site is null or w.siteId = :site) and w.id > :after order by w.id")
    List<ChangeWindowEntity> page(@Nullable UUID site, UUID after, Limit limit);
}
