package io.turnout.cases;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Store of the cases' state; lists and counts are read by {@link CaseQueries}. */
interface CaseFiles extends Repository<CaseFile, UUID> {

    CaseFile saveAndFlush(CaseFile file);

    /** Held until commit: workers and people change the same case, and neither should have to repeat. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select f from CaseFile f where f.id = :id")
    Optional<CaseFile> findLocked(UUID id);
}
