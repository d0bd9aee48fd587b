package io.turnout.sourcing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ComplaintRepository extends JpaRepository<ComplaintEntity, UUID> {

    Optional<ComplaintEntity> findBySiteIdAndReportedAtAndTypeAndCategory(
            UUID siteId, Instant reportedAt, String type, String category);

    List<ComplaintEntity> findBySiteIdOrderByReportedAt(UUID siteId);

    @Query(nativeQuery = true, value = """
            select c.* from sourcing.complaint c join sourcing.case_complaint k on k.complaint_id = c.id
            where k.case_id = ?1 order by c.reported_at""")
    List<ComplaintEntity> findByCase(UUID caseId);

    @Modifying
    @Query(nativeQuery = true, value = """
            insert into sourcing.case_complaint (case_id, complaint_id)
            select ?1, id from sourcing.complaint where site_id = ?2 and reported_at >= ?3 on conflict do nothing""")
    int collect(UUID caseId, UUID siteId, Instant since);
}
