package io.turnout.sourcing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NoticeRepository extends JpaRepository<NoticeEntity, UUID> {

    Optional<NoticeEntity> findByContractIdAndTermEndAndStateNot(UUID contractId, LocalDate termEnd, String state);

    Optional<NoticeEntity> findFirstByCaseIdAndStateNotOrderByIdDesc(UUID caseId, String state);

    List<NoticeEntity> findByCaseIdOrderById(UUID caseId);

    List<NoticeEntity> findByContractIdOrderById(UUID contractId);
}
