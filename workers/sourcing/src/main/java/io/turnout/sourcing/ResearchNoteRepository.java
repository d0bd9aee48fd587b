package io.turnout.sourcing;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ResearchNoteRepository extends JpaRepository<ResearchNoteEntity, UUID> {

    List<ResearchNoteEntity> findByCaseIdOrderById(UUID caseId);
}
