package io.turnout.sourcing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What procurement finds out about providers: strengths, weaknesses, reviews, references. */
@Component
@Transactional
public class Research {

    private final ResearchNoteRepository rows;
    private final Clock clock;

    Research(ResearchNoteRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public void record(UUID caseId, ResearchNote note) {
        rows.save(new ResearchNoteEntity(caseId, note, clock.instant()));
    }

    /** Oldest first. */
    public List<ResearchNote> of(UUID caseId) {
        return rows.findByCaseIdOrderById(caseId).stream()
                .map(ResearchNoteEntity::toRecord)
                .toList();
    }

    /** The latest note on the provider. */
    Optional<ResearchNote> on(UUID caseId, String provider) {
        return of(caseId).stream()
                .filter(note -> note.provider().equals(provider))
                .reduce((earlier, later) -> later);
    }
}
