package io.turnout.sourcing;

import io.turnout.kernel.InvalidInput;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is wrong with the present service, as customer care records it. */
@Component
@Transactional
public class Shortcomings {

    /** The bottleneck categories. */
    public static final Set<String> CATEGORIES = Set.of("speed", "stability", "customer-service", "technical-support");

    private final ShortcomingRepository rows;
    private final Clock clock;

    Shortcomings(ShortcomingRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public ShortcomingRecord record(UUID caseId, String category, String manifestation, String impact) {
        if (!CATEGORIES.contains(category)) {
            throw InvalidInput.of("/category", "must be one of speed, stability, customer-service, technical-support");
        }
        return rows.save(new ShortcomingEntity(caseId, category, manifestation, impact, clock.instant()))
                .toRecord();
    }

    public List<ShortcomingRecord> of(UUID caseId) {
        return rows.findByCaseIdOrderById(caseId).stream()
                .map(ShortcomingEntity::toRecord)
                .toList();
    }
}
