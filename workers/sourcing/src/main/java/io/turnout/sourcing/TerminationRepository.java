package io.turnout.sourcing;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TerminationRepository extends JpaRepository<TerminationEntity, UUID> {

    Optional<TerminationEntity> findByNoticeId(UUID noticeId);
}
