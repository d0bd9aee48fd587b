package io.turnout.inventory;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The rows of sites. */
interface SiteRepository extends JpaRepository<SiteEntity, UUID> {

    List<SiteEntity> findByName(String name);

    List<SiteEntity> findByNameIn(Collection<String> names);
}
