package io.turnout.sourcing;

import io.turnout.kernel.FieldError;
import io.turnout.kernel.InvalidInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Feedback of users about the lines of their sites, and what of it a case takes as evidence. */
@Component
@Transactional
public class Complaints {

    /** The types of feedback. */
    public static final Set<String> TYPES = Set.of("function", "performance", "customer-service", "interface");

    private static final int LONGEST_CATEGORY = 100;
    private static final int LONGEST_TEXT = 4000;

    private final ComplaintRepository rows;

    Complaints(ComplaintRepository rows) {
        this.rows = rows;
    }

    /** The same complaint (site, time, type, category) again changes nothing but its words. */
    public ComplaintRecord report(
            UUID siteId, Instant reportedAt, String type, String category, String manifestation, String impact) {
        check(type, category, manifestation, impact);
        ComplaintEntity complaint = rows.findBySiteIdAndReportedAtAndTypeAndCategory(siteId, reportedAt, type, category)
                .orElseGet(() ->
                        rows.save(new ComplaintEntity(siteId, reportedAt, type, category, manifestation, impact)));
        complaint.reword(manifestation, impact);
        return complaint.toRecord();
    }

    /** @throws InvalidInput if it cannot be reported so */
    static void check(String type, String category, String manifestation, String impact) {
        List<FieldError> errors = new ArrayList<>();
        if (!TYPES.contains(type)) {
            errors.add(new FieldError("/type", "must be one of function, performance, customer-service, interface"));
        }
        bound(errors, "/category", category, LONGEST_CATEGORY);
        bound(errors, "/manifestation", manifestation, LONGEST_TEXT);
        bound(errors, "/impact", impact, LONGEST_TEXT);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void bound(List<FieldError> errors, String pointer, String text, int longest) {
        if (text.length() > longest) {
            errors.add(new FieldError(pointer, "is longer than " + longest + " characters"));
        }
    }

    public List<ComplaintRecord> ofSite(UUID siteId) {
        return rows.findBySiteIdOrderByReportedAt(siteId).stream()
                .map(ComplaintEntity::toRecord)
                .toList();
    }

    /** Links the site's complaints since that time to the case; asked again it only adds new ones. */
    public int collect(UUID caseId, UUID siteId, Instant since) {
        return rows.collect(caseId, siteId, since);
    }

    public List<ComplaintRecord> of(UUID caseId) {
        return rows.findByCase(caseId).stream().map(ComplaintEntity::toRecord).toList();
    }

    /** How many complaints of each type the case has. */
    public Map<String, Long> byType(UUID caseId) {
        return of(caseId).stream()
                .map(ComplaintRecord::type)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }
}
